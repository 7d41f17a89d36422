package io.bursar.bss.huawei.insight;

import java.util.Objects;

import io.bursar.bss.cost.Payment;
import io.bursar.bss.huawei.Json;
import io.bursar.money.BillAmount;

/** Reads what something was paid with; records and sums call the stored-value card differently. */
final class Payments {

    private Payments() {}

    static Payment payment(Json row, String storedValueCard) {
        return new Payment(
                part(row, "cash_amount"),
                part(row, "credit_amount"),
                part(row, "coupon_amount"),
                part(row, "flexipurchase_coupon_amount"),
                part(row, storedValueCard),
                part(row, "bonus_amount"),
                part(row, "debt_amount"),
                part(row, "adjustment_amount"));
    }

    /** Zero when it is left out. */
    static BillAmount part(Json row, String name) {
        return Objects.requireNonNullElseGet(row.billAmountOrNull(name), BillAmount::zero);
    }
}
