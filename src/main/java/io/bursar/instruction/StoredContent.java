package io.bursar.instruction;

/** What people agree to, said with SQL over the rows as they are stored: the same as {@link Terms#canonical}. */
public final class StoredContent {

    /** The canonical line of a row, in the words of the database. */
    static final String LINE = """
                       concat_ws('|', i.row_no, i.kind, i.trans_id, coalesce(i.account_id, ''), i.amount,
                                 coalesce(i.ledger, ''),
                                 coalesce(to_char(i.credit_expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS')
                                          || regexp_replace(to_char(i.credit_expires_at, '.US'),
                                                            '^[.]000000$|000$', '')
                                          || 'Z', ''),
                                 coalesce(i.coupon_ids, ''), coalesce(i.sub_coupon_id, ''), coalesce(i.order_id, ''),
                                 coalesce(i.discount, ''))
                           || coalesce('|' || i.resource_ids || '|' || coalesce(i.period, ''), '')
                           || coalesce('|follows ' || i.follows_row, '')""";

    /** The lines of every row of a batch, hashed, in the words of the database. */
    public static final String HASH = "select encode(sha256(convert_to(coalesce(string_agg(" + LINE
            + ", chr(10) order by i.row_no), ''), 'UTF8')), 'hex') from instruction i";

    private StoredContent() {}
}
