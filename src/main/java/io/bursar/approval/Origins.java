package io.bursar.approval;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.BatchId;
import io.bursar.ruling.BatchMaker;

/** Tells pages that look at instructions which request they belong to, and who asked for it and agreed. */
@Component
public class Origins implements BatchMaker {

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final People people;
    private final JdbcClient jdbc;

    Origins(RequestRows requests, DecisionRows decisions, People people, JdbcClient jdbc) {
        this.requests = requests;
        this.decisions = decisions;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** The request of that batch; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Origin> of(BatchId batch) {
        return requests.findById(new RequestId(batch.value()))
                .map(request -> new Origin(
                        request.number(),
                        request.reason(),
                        person(request.maker()),
                        request.submittedAt(),
                        request.contentHash(),
                        decisions.of(request.id()).stream().map(this::voted).toList()));
    }

    /** The numbers of these batches' requests. */
    @Transactional(readOnly = true)
    public Map<BatchId, RequestNumber> numbers(Collection<BatchId> batches) {
        if (batches.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, number from request where id in (:ids)")
                .param("ids", batches.stream().map(BatchId::value).toList())
                .query((row, _) -> Map.entry(
                        new BatchId(row.getObject("id", UUID.class)), RequestNumber.of(row.getString("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public @Nullable UUID makerOf(BatchId batch) {
        return requests.findById(new RequestId(batch.value()))
                .map(request -> request.maker().value())
                .orElse(null);
    }

    private Origin.Voted voted(Decision it) {
        UserId behalf = it.voice().onBehalfOf();
        return new Origin.Voted(
                person(it.approver()), behalf == null ? null : person(behalf), it.verdict(), it.decidedAt(), it.note());
    }

    private Person person(UserId id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("user " + id + " is missing"));
    }
}
