package io.bursar.sandbox.cost;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** By what cost can be grouped and filtered; values are codes, as the dossier assumes (16.11). */
enum Dimension {
    CLOUD_SERVICE_TYPE(line -> line.subject().type().service().code()),
    RESOURCE_TYPE(line -> line.subject().type().code()),
    ASSOCIATED_ACCOUNT(line -> line.subject().owner().id()),
    REGION_CODE(line -> line.subject().region().code()),
    AZ_CODE(line -> line.subject().zone()),
    /** {@code -1} is "not collected", as in the monthly sum. */
    ENTERPRISE_PROJECT_ID(line ->
            line.subject().project() == null ? "-1" : line.subject().project().id()),
    RES_SPEC_CODE(line -> line.subject().product().sku()),
    CHARGING_MODE(line -> String.valueOf(line.kind().chargeMode())),
    USAGE_TYPE(line -> line.measured() == null ? "" : line.measured().usageType()),
    BILL_TYPE(line -> String.valueOf(line.kind().billType())),
    /** Huawei Cloud's operating entity in China, the same for everybody. */
    BE_ID(line -> "HWC_CN"),
    PAYER_ACCOUNT_ID(line -> line.subject().owner().id()),
    RESOURCE_ID(line -> line.subject().resourceId());

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without captured state
    private final Function<BillLine, String> value;

    Dimension(Function<BillLine, String> value) {
        this.value = value;
    }

    static Optional<Dimension> named(String key) {
        return Arrays.stream(values()).filter(each -> each.name().equals(key)).findFirst();
    }

    String of(BillLine line) {
        return value.apply(line);
    }
}
