package io.bursar.movement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The thresholds above zero that any edition of the rules has for a kind of movement. They are few and are read before
 * a question about them is asked: planning with their very values, PostgreSQL looks at no request that none of them is
 * about.
 */
@Component
class Tiers {

    private static final String ALL = """
            select distinct e.no, k.kind, cast(u.rule ->> 'above' as numeric) as above
              from rule_edition e
             cross join lateral jsonb_array_elements(cast(e.rules as jsonb)) u(rule)
             cross join lateral jsonb_array_elements_text(u.rule -> 'kinds') k(kind)
             where cast(u.rule ->> 'above' as numeric) > 0
             order by 1, 2, 3""";

    private final JdbcClient jdbc;

    Tiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One threshold, in yuan, of that edition for that kind. */
    private record Tier(int no, String kind, String above) {}

    /** As three arrays of PostgreSQL, written out, side by side. */
    record Columns(String numbers, String kinds, String thresholds) {

        /** Whether no rule has a threshold: then nothing is near one or beyond it. */
        boolean isEmpty() {
            return numbers.equals("{}");
        }
    }

    Columns columns() {
        var tiers = jdbc.sql(ALL)
                .query((row, _) -> new Tier(row.getInt("no"), row.getString("kind"), row.getString("above")))
                .list();
        return new Columns(
                array(tiers, tier -> Integer.toString(tier.no)), array(tiers, Tier::kind), array(tiers, Tier::above));
    }

    private static String array(List<Tier> tiers, Function<Tier, String> column) {
        return tiers.stream().map(column).collect(Collectors.joining(",", "{", "}"));
    }
}
