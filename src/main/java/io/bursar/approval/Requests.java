package io.bursar.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.identity.Person;
import io.bursar.instruction.Instructions;
import io.bursar.rule.Finding;
import io.bursar.rule.Route;

/** Takes requests in. */
@Component
public class Requests {

    private final RequestRows rows;
    private final Numbers numbers;
    private final Routes routes;
    private final Instructions instructions;
    private final RequestJournal journal;

    Requests(RequestRows rows, Numbers numbers, Routes routes, Instructions instructions, RequestJournal journal) {
        this.rows = rows;
        this.numbers = numbers;
        this.routes = routes;
        this.instructions = instructions;
        this.journal = journal;
    }

    /**
     * Makes a request with its instructions, to be decided on. Submitting the same form twice, also at the same moment,
     * gives one request.
     */
    @Transactional
    public SubmitOutcome submit(NewRequest asked, Person maker) {
        numbers.oneAtATime(asked.submission());
        Optional<Request> before = rows.findBySubmission(asked.submission());
        if (before.isPresent()) {
            return new SubmitOutcome.AlreadySubmitted(before.get().number());
        }
        return switch (routes.forRequest(asked, maker)) {
            case Finding.NoRule none -> new SubmitOutcome.NoRule();
            case Finding.Found found -> submit(asked, maker, found.route());
        };
    }

    /** The request that this form has become, if it was submitted before. */
    @Transactional(readOnly = true)
    public Optional<RequestNumber> submitted(UUID submission) {
        return rows.findBySubmission(submission).map(Request::number);
    }

    /** What a submission of this would need; nothing is stored. */
    @Transactional(readOnly = true)
    public Preview preview(NewRequest asked, Person maker) {
        return switch (routes.forRequest(asked, maker)) {
            case Finding.NoRule none -> new Preview.NoRule();
            case Finding.Found found -> {
                Integer blocked = routes.blockedStep(maker, found.route());
                yield blocked == null
                        ? new Preview.Needs(found.route(), routes.firstToDecide(maker, found.route()))
                        : new Preview.NobodyCanDecide(blocked);
            }
        };
    }

    private SubmitOutcome submit(NewRequest asked, Person maker, Route route) {
        Integer blocked = routes.blockedStep(maker, route);
        if (blocked != null) {
            return new SubmitOutcome.NobodyCanDecide(blocked);
        }
        Instant now = journal.now();
        RequestId id = new RequestId(UUID.randomUUID());
        Request request = rows.save(
                new Request(new Request.Identity(id, numbers.next(now)), asked, maker.id(), routes.written(route), now)
                        .until(routes.expiryOf(now)));
        instructions.create(id.batch(), asked.lines());
        request.seal(instructions.contentHash(id.batch()));
        journal.record(Action.REQUEST_SUBMITTED, request, details(asked, request));
        return new SubmitOutcome.Submitted(request.number());
    }

    private static Map<String, Object> details(NewRequest asked, Request request) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reason", request.reason());
        details.put("route", request.route());
        if (!asked.enclosures().isEmpty()) {
            details.put(
                    "files",
                    asked.enclosures().stream()
                            .map(file -> Map.of("name", file.name(), "sha256", file.sha256()))
                            .toList());
        }
        return details;
    }
}
