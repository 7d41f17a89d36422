package io.bursar.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A query as SQL. Only constants of this class get into the text; what people typed is bound.
 *
 * @param joins what the order needs beside {@code sub_account a}; nothing more, so that an index alone may do
 */
record AccountSearch(String joins, String where, String orderBy, Map<String, Object> parameters) {

    static final String BALANCE = """
             left join balance_latest b on b.owner_kind = 'ACCOUNT' and b.owner_id = a.id and b.ledger = 'CASH'
            """;

    private static final String UNIT = " left join organisation_unit u on u.id = a.unit_id";

    private static final String WITHIN_UNIT = """
            (exists (select 1 from organisation_unit r where r.id = :unit and r.parent_id is null)
             or a.unit_id in (select d.id from organisation_unit d where :unit = any(d.path)))""";

    static AccountSearch of(AccountQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        String text = Folding.fold(query.text());
        if (!text.isEmpty()) {
            conditions.add("position(:text in a.search_text) > 0");
            parameters.put("text", text);
        }
        if (query.unitId() != null) {
            conditions.add(WITHIN_UNIT);
            parameters.put("unit", Folding.storable(query.unitId()));
        }
        if (query.state() == AccountState.GONE) {
            conditions.add("a.gone_since is not null");
        } else if (query.state() != null) {
            conditions.add("a.gone_since is null and a.status = :status");
            parameters.put("status", query.state().name());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return new AccountSearch(joins(query.sort()), where, orderBy(query.sort(), query.descending()), parameters);
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.params(parameters);
    }

    private static String joins(AccountQuery.Sort sort) {
        return switch (sort) {
            case UNIT -> UNIT;
            case RECLAIMABLE -> BALANCE;
            case DISPLAY_NAME, NAME, ID, STATE -> "";
        };
    }

    private static String orderBy(AccountQuery.Sort sort, boolean descending) {
        String column = switch (sort) {
            case DISPLAY_NAME -> "a.sort_key";
            case NAME -> "split_part(a.search_text, E'\\n', 2)";
            case ID -> "a.id";
            case UNIT -> "coalesce(u.position, case when a.unit_id is null then -1 else 2147483647 end)";
            case STATE ->
                "case when a.gone_since is not null then 'ZZ' when a.status = 'NORMAL' then '' else a.status end";
            case RECLAIMABLE -> "b.amount";
        };
        // An amount that is not known is neither the least nor the most: last in both directions.
        return " order by " + column + (descending ? " desc" : "") + " nulls last, a.id";
    }
}
