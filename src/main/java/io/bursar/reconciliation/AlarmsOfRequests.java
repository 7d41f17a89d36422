package io.bursar.reconciliation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestActions;
import io.bursar.approval.RequestOverview;
import io.bursar.web.Formats;

/** An alarm that two people have not signed off yet stands on top of the page of the request that it is about. */
@Component
@Order(60)
class AlarmsOfRequests implements RequestActions {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final Formats formats;

    AlarmsOfRequests(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    private record Alarm(LocalDate day, ComparisonFinding finding) {}

    @Override
    public List<Fact> warningsFor(RequestOverview request) {
        return jdbc
                .sql("""
                        select distinct l.day, l.finding from reconciliation_valid_line l
                          join request q on q.id = l.batch_id
                         where q.number = :number and l.finding in (:alarms) and l.closed_by is null
                         order by l.day, l.finding limit :most""")
                .param("number", request.number().value())
                .param(
                        "alarms",
                        Arrays.stream(ComparisonFinding.values())
                                .filter(ComparisonFinding::isAlarm)
                                .map(Enum::name)
                                .toList())
                .param("most", SHOWN)
                .query((row, _) -> new Alarm(
                        row.getObject("day", LocalDate.class), ComparisonFinding.valueOf(row.getString("finding"))))
                .list()
                .stream()
                .map(it -> new Fact(
                        "ComparisonFinding." + it.finding(),
                        formats.word("reconciliation.says." + it.finding()),
                        "/operations/reconciliation/" + it.day()))
                .toList();
    }
}
