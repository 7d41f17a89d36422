package io.bursar.instruction;

/** What an instruction does. */
public enum InstructionKind {
    /** 拨款: master to sub-account, cash or credit. */
    ALLOCATE_FUNDS,
    /** 回收: sub-account to master, cash or credit. */
    RECLAIM_FUNDS,
    /** 拨代金券: a part or all of a master's coupon to a sub-account. */
    ALLOCATE_COUPON,
    /** 回收代金券: the whole rest of a sub-account's coupon. */
    RECLAIM_COUPON,
    /** 支付订单: pays a pending order. */
    PAY_ORDER,
    /** 续订下单: places renewal orders, which then wait to be paid. Moves no money. */
    PLACE_RENEWAL;

    /** Whether Huawei refuses a second execution of the same trans id. Orders and their payment know no such thing. */
    public boolean isProtectedByTransId() {
        return this != PAY_ORDER && this != PLACE_RENEWAL;
    }

    /** Whether it moves money at all. */
    public boolean movesMoney() {
        return this != PLACE_RENEWAL;
    }
}
