package io.bursar.bss.huawei.insight;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.MonthlySum;
import io.bursar.bss.cost.PeriodType;

/** Huawei's words and numbers about costs (packages-usage-costs-orders.md 12, 13.2 and 14.10). */
final class CostWords {

    private CostWords() {}

    static String word(CostDimension dimension) {
        return switch (dimension) {
            case SERVICE_TYPE -> "CLOUD_SERVICE_TYPE";
            case RESOURCE_TYPE -> "RESOURCE_TYPE";
            case ACCOUNT -> "ASSOCIATED_ACCOUNT";
            case REGION -> "REGION_CODE";
            case AVAILABILITY_ZONE -> "AZ_CODE";
            case ENTERPRISE_PROJECT -> "ENTERPRISE_PROJECT_ID";
            case SPECIFICATION -> "RES_SPEC_CODE";
            case CHARGE_MODE -> "CHARGING_MODE";
            case USAGE_TYPE -> "USAGE_TYPE";
            case BILL_TYPE -> "BILL_TYPE";
            case OPERATOR -> "BE_ID";
            case PAYER -> "PAYER_ACCOUNT_ID";
            case RESOURCE -> "RESOURCE_ID";
            case TAG -> "RESOURCE_TAG";
            case COST_UNIT -> "COST_UNIT";
            case SPLIT_ITEM -> "SPLIT_ITEM_NAME";
        };
    }

    static @Nullable CostDimension dimensionOrNull(String key) {
        return Arrays.stream(CostDimension.values())
                .filter(it -> word(it).equals(key))
                .findFirst()
                .orElse(null);
    }

    static int number(ChargeMode mode) {
        return switch (mode) {
            case YEARLY_MONTHLY -> 1;
            case PAY_PER_USE -> 3;
            case RESERVED_INSTANCE -> 10;
            case SAVINGS_PLAN -> 11;
            case OTHER -> throw new IllegalArgumentException("Huawei cannot select what is not documented");
        };
    }

    static ChargeMode mode(@Nullable Integer number) {
        return switch (number) {
            case 1 -> ChargeMode.YEARLY_MONTHLY;
            case 3 -> ChargeMode.PAY_PER_USE;
            case 10 -> ChargeMode.RESERVED_INSTANCE;
            case 11 -> ChargeMode.SAVINGS_PLAN;
            case null, default -> ChargeMode.OTHER;
        };
    }

    static int number(BillType type) {
        return switch (type) {
            case PURCHASE -> 1;
            case RENEWAL -> 2;
            case CHANGE -> 3;
            case UNSUBSCRIPTION_REFUND -> 4;
            case USAGE -> 5;
            case AUTO_RENEWAL -> 8;
            case COMPENSATION -> 9;
            case HOURLY_BILLING -> 12;
            case UNSUBSCRIPTION_FEE -> 13;
            case SUPPORT_PLAN -> 14;
            case DEDUCTION_ADJUSTMENT -> 16;
            case MONTHLY_PAYMENT -> 18;
            case CHANGE_REFUND -> 20;
            case SAVINGS_PLAN_DEDUCTION -> 23;
            case PAY_PER_USE_REFUND -> 24;
            case ROUNDING -> 25;
            case YEARLY_PAYMENT -> 103;
            case OTHER -> throw new IllegalArgumentException("Huawei cannot select what is not documented");
        };
    }

    static BillType billType(@Nullable Integer number) {
        return Arrays.stream(BillType.values())
                .filter(it -> it != BillType.OTHER && number != null && number(it) == number)
                .findFirst()
                .orElse(BillType.OTHER);
    }

    static @Nullable PeriodType periodOrNull(@Nullable Integer number) {
        return switch (number) {
            case null -> null;
            case 5 -> PeriodType.ONE_OFF;
            case 19 -> PeriodType.YEAR;
            case 20 -> PeriodType.MONTH;
            case 24 -> PeriodType.DAY;
            case 25 -> PeriodType.HOUR;
            default -> PeriodType.OTHER;
        };
    }

    static MonthlySum.Kind sumKind(@Nullable Integer number) {
        return switch (number) {
            case 1 -> MonthlySum.Kind.CONSUMPTION;
            case 2 -> MonthlySum.Kind.REFUND;
            case 3 -> MonthlySum.Kind.ADJUSTMENT;
            case null, default -> MonthlySum.Kind.OTHER;
        };
    }
}
