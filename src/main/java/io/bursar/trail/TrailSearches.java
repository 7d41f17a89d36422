package io.bursar.trail;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.TrailSearch;

/**
 * What a filter asks of the trail. A request's number, or the trans id of an instruction, stands for the request with
 * all of its instructions: their lines are about the instructions' ids, which nobody knows by heart.
 */
@Component
class TrailSearches {

    private static final int MOST = 1_000;
    private static final int LATEST = 200;

    private final JdbcClient jdbc;

    TrailSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TrailSearch of(TrailFilter filter) {
        var query = filter.query();
        var subject = query.subjectId();
        if (subject == null || query.subjectType() != null) {
            return new TrailSearch(query, filter.client(), List.of());
        }
        var related = related(subject);
        return new TrailSearch(
                new io.bursar.audit.TrailQuery(
                        query.actorId(), query.action(), null, null, query.from(), query.until()),
                filter.client(),
                Stream.concat(Stream.of(subject), related.stream()).distinct().toList());
    }

    /** The instructions of that request, or the one with that trans id. */
    List<String> related(String text) {
        if (text.matches("(?i)R-[0-9]{8}-[0-9]{1,9}")) {
            return ids(
                    "select i.id from instruction i join request r on r.id = i.batch_id where r.number = upper(?)"
                            + " order by i.row_no limit " + MOST,
                    text);
        }
        if (text.matches("(?i)[0-9a-f]{32}")) {
            return ids("select i.id from instruction i where i.trans_id = lower(?)", text);
        }
        return List.of();
    }

    /** The latest instructions for that account. */
    List<String> ofAccount(String account) {
        return ids(
                "select i.id from instruction i where i.account_id = ? order by i.created_at desc limit " + LATEST,
                account);
    }

    /** Every edition of the rule book. */
    List<String> editions() {
        return jdbc.sql("select no from rule_edition order by no desc limit " + LATEST)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> ids(String sql, String parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
