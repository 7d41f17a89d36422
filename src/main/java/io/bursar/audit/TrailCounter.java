package io.bursar.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts lines no further than somebody wants to know. */
final class TrailCounter {

    /** So many of the newest lines are looked at where a search is narrow. */
    private static final int LOOKED_AT = 20_000;

    private final JdbcClient jdbc;

    TrailCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TrailCounts count(TrailSearch search, TrailReader.Where asked, TrailReader.Where ofAnyAction, int most) {
        var all = jdbc.sql(
                        "select count(*) from (select 1 from audit.event e " + asked.text() + " limit " + most + ") n")
                .params(asked.values())
                .query(Long.class)
                .single();
        return new TrailCounts(all, search.isNarrow() ? together(ofAnyAction, most) : apart(ofAnyAction, most), most);
    }

    /** Few lines: all of them in one go. */
    private Map<String, Long> together(TrailReader.Where where, int most) {
        return counts(
                "select e.action, least(count(*), " + most + ") as n from (select e.action from audit.event e "
                        + where.text() + " order by e.seq desc limit " + LOOKED_AT + ") e group by e.action",
                where.values());
    }

    /**
     * Possibly millions: each action by its index, and no further than wanted. The order makes the index the only
     * sensible way; without it an action that never happened is looked for in every line there is.
     */
    private Map<String, Long> apart(TrailReader.Where where, int most) {
        var words = Arrays.stream(Action.values()).map(Action::word).toArray(String[]::new);
        var values = new ArrayList<@Nullable Object>(where.values());
        values.add(words);
        var condition = where.text().isEmpty() ? "where" : where.text() + " and";
        return counts(
                "select a.word as action, c.n from unnest(?) a(word) cross join lateral"
                        + " (select count(*) as n from (select 1 from audit.event e " + condition
                        + " e.action = a.word order by e.seq desc limit " + most + ") l) c where c.n > 0",
                rotated(values));
    }

    /** The words come first in the statement. */
    private static List<@Nullable Object> rotated(List<@Nullable Object> values) {
        var rotated = new ArrayList<@Nullable Object>(values);
        rotated.addFirst(rotated.removeLast());
        return rotated;
    }

    private Map<String, Long> counts(String sql, List<@Nullable Object> values) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(sql).params(values).query(row -> {
            counts.put(row.getString("action"), row.getLong("n"));
        });
        return counts;
    }
}
