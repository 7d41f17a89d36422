package io.bursar.bss.cost;

/** What costs can be told apart by (packages-usage-costs-orders.md 12). */
public enum CostDimension {
    SERVICE_TYPE,
    RESOURCE_TYPE,
    /** The account that consumed; all enterprise sub-accounts of a master. */
    ACCOUNT,
    REGION,
    AVAILABILITY_ZONE,
    ENTERPRISE_PROJECT,
    SPECIFICATION,
    CHARGE_MODE,
    USAGE_TYPE,
    BILL_TYPE,
    /** Huawei's operating entity. */
    OPERATOR,
    PAYER,
    RESOURCE,
    /** Filters only; to group by a tag, {@link CostGrouping.ByTag}. */
    TAG,
    /** Filters only; to group by a cost unit, {@link CostGrouping.ByCostUnit}. */
    COST_UNIT,
    /** Answers only. */
    SPLIT_ITEM;

    /** Whether costs can be grouped by it. */
    public boolean canGroup() {
        return this != TAG && this != COST_UNIT && this != SPLIT_ITEM;
    }

    /** Whether it can select costs. */
    public boolean canFilter() {
        return this != SPLIT_ITEM;
    }
}
