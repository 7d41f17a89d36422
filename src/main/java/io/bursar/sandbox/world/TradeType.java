package io.bursar.sandbox.world;

/** Kinds of change records, misspellings included (multi-account.md 13 and 13b). */
public enum TradeType {
    /** Allocation by the enterprise master. */
    BEADJUST("SOURCE_OPERATION_BEADJUST", "0"),
    /** Reclaim by the enterprise master. */
    BERETRIEVE("SOURCE_OPERATION_BERETRIEVE", "0"),
    /** Reclaim caused by unbinding. */
    BEUNBIND("SOURCE_OPERATION_BEUNBIND", "0"),
    /** Paid in, by bank transfer. */
    RECHARGE("SOURCE_OPERATION_RECHARGE", "2"),
    /** Consumption; Huawei's spelling. */
    DEDEUCT("SOURCE_OPERATION_DEDEUCT", "0"),
    /** Refund. */
    REFUND("SOURCE_OPERATION_REFUND", "0"),
    /** Frozen. */
    RFROZEN("SOURCE_OPERATION_RFROZEN", "0"),
    /** Transfer. */
    TRANS("SOURCE_OPERATION_TRANS", "0"),
    /** Adjustment. */
    ADJUST("SOURCE_OPERATION_ADJUST", "11"),
    /** Expired. */
    EXPIRED("SOURCE_OPERATION_EXPIRED", "0"),
    /** Bonus converted. */
    BONUSCONVERT("SOURCE_OPERATION_BONUSCONVERT", "0"),
    /** Change of the trade mode. */
    TRADE_MODE_TRANSFER("SOURCE_OPERATION_TRADE_MODE_TRANSFER", "10"),
    /** Deposit. */
    DEPOSIT("SOURCE_OPERATION_DEPOSIT", "0"),
    /** A coupon allocated by the master. */
    COUPONADJUST("SOURCE_OPERATION_TRANSFER", "0"),
    /** A coupon taken back by the master. */
    COUPONCANCEL("SOURCE_OPERATION_RETRIEVE", "0");

    private final String detail;
    private final String channel;

    TradeType(String detail, String channel) {
        this.detail = detail;
        this.channel = channel;
    }

    /** The trade_detail_type; the enum for this API is not documented, these follow its siblings. */
    public String detail() {
        return detail;
    }

    /** The payment_channel_id. */
    public String channel() {
        return channel;
    }
}
