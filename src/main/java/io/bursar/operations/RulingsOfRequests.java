package io.bursar.operations;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestActions;
import io.bursar.approval.RequestAttachments;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionId;
import io.bursar.ruling.RulingFile;
import io.bursar.ruling.RulingState;
import io.bursar.ruling.RulingSummary;
import io.bursar.ruling.Rulings;
import io.bursar.web.Formats;

/** What people ruled about a request's rows stands on its page, and the files it rests on stay with the request. */
@Component
@Order(40)
class RulingsOfRequests implements RequestActions, RequestAttachments {

    private final JdbcClient jdbc;
    private final Rulings rulings;
    private final People people;
    private final Formats formats;

    RulingsOfRequests(JdbcClient jdbc, Rulings rulings, People people, Formats formats) {
        this.jdbc = jdbc;
        this.rulings = rulings;
        this.people = people;
        this.formats = formats;
    }

    /** A row that was ruled about. */
    private record Row(int no, InstructionId id) {}

    /** A ruling, and the number of the row that it is about. */
    private record Ruled(int row, RulingSummary ruling) {}

    @Override
    public List<Fact> factsFor(RequestOverview request) {
        return ruled(request.number())
                .map(it -> new Fact(
                        "operations.request.ruling",
                        told(it),
                        "/operations/unknowns/" + it.ruling().instruction()))
                .toList();
    }

    @Override
    public List<Attachment> of(RequestNumber number) {
        return ruled(number)
                .map(it -> new Attachment(
                        it.ruling().file().name(),
                        () -> new ByteArrayInputStream(
                                rulings.fileOf(it.ruling().id())
                                        .map(RulingFile::content)
                                        .orElseThrow())))
                .toList();
    }

    private String told(Ruled it) {
        RulingSummary ruling = it.ruling();
        String verdict = formats.word("RulingVerdict." + ruling.verdict());
        String proposed = name(ruling.proposed().by());
        if (ruling.state() == RulingState.PROPOSED) {
            return formats.word("operations.request.proposed", it.row(), verdict, proposed);
        }
        RulingSummary.Said closed = Objects.requireNonNull(ruling.closed());
        return formats.word(
                "operations.request.closed",
                it.row(),
                verdict,
                proposed,
                formats.word("operations.request." + ruling.state()),
                name(closed.by()),
                formats.second(closed.at()));
    }

    private Stream<Ruled> ruled(RequestNumber number) {
        return jdbc
                .sql("""
                        select distinct r.instruction_id, i.row_no from ruling r
                          join instruction i on i.id = r.instruction_id
                          join request q on q.id = i.batch_id
                         where q.number = :number
                         order by i.row_no""")
                .param("number", number.value())
                .query((row, _) ->
                        new Row(row.getInt("row_no"), new InstructionId(row.getObject("instruction_id", UUID.class))))
                .list()
                .stream()
                .flatMap(row -> rulings.of(row.id()).stream().map(ruling -> new Ruled(row.no(), ruling)));
    }

    private String name(UUID user) {
        return people.find(new UserId(user)).map(Person::displayName).orElseGet(user::toString);
    }
}
