package io.bursar.sandbox.world;

/**
 * A behaviour that Huawei's documents leave open, or that a test wants otherwise. {@code docs/sandbox.md} explains
 * each.
 */
public enum Switch {
    /** Whether a trans_id that was seen is refused (CBC.99007009). */
    TRANS_ID_GUARD("trans-id.guard", "on", "on|off"),
    /** Whether ids are unique per master, or per master and operation. */
    TRANS_ID_SCOPE("trans-id.scope", "master", "master|operation"),
    /** Minutes for which a trans_id is remembered; 0 is for ever. */
    TRANS_ID_RETENTION_MINUTES("trans-id.retention-minutes", "0", "[0-9]{1,7}"),
    /** Whether a refused attempt uses its trans_id up. */
    TRANS_ID_BURNED_BY_REFUSAL("trans-id.burned-by-refusal", "off", "on|off"),
    /** What CBC.99007461 protects: the whole master, the pair of accounts, or nothing. */
    LANE_SCOPE("lane.scope", "master", "master|pair|off"),
    /** Milliseconds for which the lane stays busy after a move. */
    LANE_LINGER_MILLIS("lane.linger-millis", "0", "[0-9]{1,7}"),
    /** Whether an amount may be a JSON number. */
    AMOUNT_AS_NUMBER("amount.as-number", "off", "on|off"),
    /** Whether {@code a=} in a query is the empty string or "without a value". */
    QUERY_EMPTY("query.empty", "value", "value|not-set"),
    /** Account states that money is not moved to or from (CBC.99007001); empty for none. */
    MOVE_REFUSED_STATUSES("move.refused-statuses", "2,4,101,102", "([0-9]{1,3}(,[0-9]{1,3})*)?"),
    /** Whether what a sub-account paid in itself can be taken back by the master. */
    RECLAIM_OWN_MONEY("reclaim.own-money", "on", "on|off"),
    /** Seconds until a change record can be seen. */
    RECORD_DELAY_SECONDS("record.delay-seconds", "0", "[0-9]{1,7}"),
    /** Whether a record's trade_id is an id of the server or the request's trans_id. */
    RECORD_TRADE_ID("record.trade-id", "server", "server|trans-id"),
    /** Whether a record names the account itself or the other party. */
    RECORD_ACCOUNT_NAME("record.account-name", "own", "own|counterparty"),
    /** Whether an expense is written with a minus. */
    RECORD_SIGN("record.sign", "signed", "signed|absolute"),
    /** Whether the coupon ledger's amounts are strings (schema) or numbers (Huawei's example). */
    COUPON_RECORD_AMOUNTS("coupon-record.amounts", "string", "string|number"),
    /** Spelling of the list of coupons that can be taken back: sub_coupon_id or source_coupon_id. */
    COUPON_SPELLING("coupon.spelling", "sub", "sub|source"),
    /** Whether the cost center is opened; without it cost analysis answers CBC.18000014. */
    COST_CENTER("cost-center", "on", "on|off"),
    /** Whether the gateway throttles. */
    THROTTLE("throttle", "on", "on|off"),
    /** Requests per second, key and operation; 0 takes each operation's documented or assumed rate. */
    THROTTLE_PER_SECOND("throttle.per-second", "0", "[0-9]{1,5}"),
    /** Prefix of the gateway's authentication errors; both occur in Huawei's documents. */
    GATEWAY_PREFIX("gateway.prefix", "APIGW", "APIGW|APIG"),
    /** Whether a foreign X-Domain-Id is refused. */
    SIGNATURE_DOMAIN("signature.domain", "checked", "checked|ignored"),
    /** Whether a request shorter than announced is executed anyway: a bad server, to test a checker against. */
    FRAMING("framing", "strict", "strict|lenient"),
    /** Whether the retired v1.0 operations are there at all. */
    LEGACY("legacy", "on", "on|off"),
    /** What a retired move answers when it succeeds. */
    LEGACY_SUCCESS("legacy.success", "200", "200|204"),
    /** What a retired move does with a transId that it has seen: HTTP 500 CBC.0999, or everything again. */
    LEGACY_DUPLICATE("legacy.duplicate", "error", "error|execute"),
    /** Whether the retired reads carry more than the fields that were seen: ids, names and credit ledgers. */
    LEGACY_FIELDS("legacy.fields", "seen", "seen|more"),
    /** Whether coupon_infos with use_coupon=NO (and the same for discounts) is ignored or gets CBC.0100. */
    PAY_LISTS_WITH_NO("pay.lists-with-no", "ignored", "ignored|refused"),
    /** What simultaneousUseWithEmpowerDiscount=0 blocks: partner discounts, commercial ones too, or any. */
    PAY_EMPOWER_SCOPE("pay.empower-scope", "partner", "partner|authorised|any"),
    /** Payments of orders per customer and day in Beijing; 0 is without limit. */
    PAY_DAILY_LIMIT("pay.daily-limit", "0", "[0-9]{1,5}"),
    /** Seconds for which a paid order stays in status 3. */
    PAY_PROCESSING_SECONDS("pay.processing-seconds", "2", "[0-9]{1,7}"),
    /** Whether a paid order stays in status 3 until it is released by hand. */
    PAY_HOLD("pay.hold", "off", "on|off"),
    /** Whether paying for a hosted sub-account takes the master's money, or only hands the order over to it. */
    PAY_HOSTED("pay.hosted", "manual", "manual|automatic"),
    /** Minutes between a passed deadline (CBC.99003110) and the order's cancellation (CBC.99003106). */
    ORDER_CANCEL_LAG_MINUTES("order.cancel-lag-minutes", "5", "[0-9]{1,5}"),
    /** Whether the caller may see discounts. */
    ORDER_DISCOUNT_PERMISSION("order.discount-permission", "on", "on|off");

    private final String key;
    private final String initial;
    private final String pattern;

    Switch(String key, String initial, String pattern) {
        this.key = key;
        this.initial = initial;
        this.pattern = pattern;
    }

    /** Its name in the control API. */
    public String key() {
        return key;
    }

    /** Its value unless somebody set another. */
    public String initial() {
        return initial;
    }

    /** A regular expression of the values allowed. */
    public String pattern() {
        return pattern;
    }
}
