package io.bursar.instruction;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.OrderId;
import io.bursar.money.Money;

/**
 * How an instruction ended, or why it waits: Huawei's code or our own word, the failed check items, and what Huawei
 * handed back.
 */
@Embeddable
class Result {

    private static final int LONGEST = 1_000;

    @Column(name = "result_code")
    private String code = "";

    /** Failed check items, parted by commas. */
    @Column(name = "result_checks")
    private String checks = "";

    /** The coupon that an allocation created. */
    @Column(name = "result_coupon_id")
    private @Nullable String coupon;

    /** What was really taken back of a coupon, yuan. */
    @Column(name = "result_amount")
    private @Nullable BigDecimal amount;

    /** The orders that a renewal placed, parted by commas. */
    @Column(name = "result_orders")
    private @Nullable String orders;

    protected Result() {}

    static Result none() {
        return new Result();
    }

    static Result of(String code, String checks) {
        Result result = new Result();
        result.code = code;
        result.checks = fitting(checks);
        return result;
    }

    /**
     * Whole items only, as many as the column holds: an answer that is too long must not keep it from being written.
     */
    private static String fitting(String checks) {
        if (checks.length() <= LONGEST) {
            return checks;
        }
        int end = checks.lastIndexOf(',', LONGEST);
        return end < 0 ? "" : checks.substring(0, end);
    }

    static Result coupon(String created) {
        Result result = new Result();
        result.coupon = created;
        return result;
    }

    static Result takenBack(Money amount) {
        Result result = new Result();
        result.amount = amount.amount();
        return result;
    }

    /** {@code checks}: what is in none of them, and why. */
    static Result placed(List<OrderId> orders, String checks) {
        Result result = of("", checks);
        result.orders = orders.stream().map(OrderId::value).collect(Collectors.joining(","));
        return result;
    }

    String code() {
        return code;
    }

    String checks() {
        return checks;
    }

    @Nullable String coupon() {
        return coupon;
    }

    @Nullable String orderIds() {
        return orders;
    }

    @Nullable Money amount() {
        return amount == null ? null : Money.yuan(amount);
    }
}
