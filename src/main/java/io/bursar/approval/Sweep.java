package io.bursar.approval;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;

/** Looks after open requests: ends those whose time is over, and notices those that nobody is left to decide on. */
@Component
class Sweep {

    private static final Actor MACHINE = Actor.system("approval");

    private final JdbcClient jdbc;
    private final RequestRows requests;
    private final Approvers approvers;
    private final Expiry expiry;
    private final RequestJournal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sweep(Tools tools, RequestRows requests, Approvers approvers, Expiry expiry, RequestJournal journal) {
        this.jdbc = tools.jdbc();
        this.transaction = tools.transaction();
        this.clock = tools.clock();
        this.requests = requests;
        this.approvers = approvers;
        this.expiry = expiry;
        this.journal = journal;
    }

    /** What it works with. */
    @Component
    record Tools(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {}

    void run() {
        List<String> overdue = jdbc.sql("""
                        select number from request r
                         where expires_at <= :now
                           and not exists (select 1 from request_closing c where c.request_id = r.id)
                         order by expires_at""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, at) -> row.getString("number"))
                .list();
        overdue.forEach(number -> expiry.expire(RequestNumber.of(number)));
        transaction.executeWithoutResult(_ -> noticeBlocked());
    }

    private void noticeBlocked() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('request_blocked'))")
                .query((row, at) -> at)
                .list();
        List<Request> open = requests.open();
        Map<RequestId, Ballot> ballots = approvers.ballotsOf(open);
        Set<UUID> known = new HashSet<>(jdbc.sql("select request_id from request_blocked")
                .query((row, at) -> row.getObject("request_id", UUID.class))
                .list());
        for (Request request : open) {
            Integer step = Objects.requireNonNull(ballots.get(request.id())).blockedStep();
            boolean noticed = known.remove(request.id().value());
            if (step != null && !noticed) {
                jdbc.sql("insert into request_blocked (request_id, step, since) values (:id, :step, :now)")
                        .param("id", request.id().value())
                        .param("step", step)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                journal.record(MACHINE, Action.REQUEST_BLOCKED, request, Map.of("step", step));
            } else if (step == null && noticed) {
                forget(request.id().value());
                journal.record(MACHINE, Action.REQUEST_UNBLOCKED, request, Map.of());
            }
        }
        known.forEach(this::forget);
    }

    private void forget(UUID request) {
        jdbc.sql("delete from request_blocked where request_id = :id")
                .param("id", request)
                .update();
    }
}
