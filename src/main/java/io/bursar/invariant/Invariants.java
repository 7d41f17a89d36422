package io.bursar.invariant;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.instruction.StoredContent;

/**
 * What must hold whatever happens (reliability.md 2.4), as questions whose answer is nothing. The tables enforce most
 * of it; this asks all the same, because a table can be changed by those who own it.
 */
@Component
public class Invariants {

    /** From there on an attempt that is still open was forgotten: longer than any lease and deadline. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    /** What ended longer ago is not hashed again every hour. */
    private static final Duration RECENT = Duration.ofDays(7);

    /** From there on something that is due was not looked at. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    /**
     * Something that does not hold.
     *
     * @param invariant its number in reliability.md, e.g. {@code I4}
     * @param subject what it does not hold for: one of the rows
     */
    public record Violation(String invariant, String says, long rows, String subject) {}

    private record Law(String number, String says, String violators) {}

    private static final List<Law> LAWS = List.of(
            new Law("I1", "every sending carries the instruction's own trans id", """
                    select i.id from instruction i join attempt a on a.instruction_id = i.id
                     where i.kind not in ('PAY_ORDER', 'PLACE_RENEWAL') and position(i.trans_id in a.body) = 0"""),
            new Law("I1", "every sending of an instruction has the same bytes", """
                    select instruction_id from attempt group by instruction_id having count(distinct body) > 1"""),
            new Law("I2", "what is in flight has exactly one open attempt, and nothing else has", """
                    select i.id from instruction i
                     where (select count(*) from attempt a where a.instruction_id = i.id and a.closed_at is null)
                           <> case when i.state = 'IN_FLIGHT' then 1 else 0 end"""),
            new Law("I2", "every sending has its row", """
                    select i.id from instruction i
                     where i.attempts <> (select count(*) from attempt a where a.instruction_id = i.id)"""),
            new Law("I3", "one is in flight in a lane", """
                    select lane from instruction where state = 'IN_FLIGHT' group by lane having count(*) > 1"""),
            new Law("I4", "what may have moved never queues again, and is known as such", """
                    select i.id from instruction i
                     where (i.state = 'READY' and i.ambiguous)
                        or (not i.ambiguous and exists (select 1 from attempt a where a.instruction_id = i.id
                                and a.outcome in ('UNKNOWN', 'LOST', 'DUPLICATE')))"""),
            new Law("I5", "nothing is sent after the end", """
                    select i.id from instruction i join attempt a on a.instruction_id = i.id
                     where i.finished_at is not null and a.opened_at > i.finished_at"""),
            new Law("I5", "an end says what the sendings said", """
                    select i.id from instruction i
                     where (i.state in ('REFUSED', 'WITHDRAWN') and exists (select 1 from attempt a
                                where a.instruction_id = i.id and a.outcome = 'ACCEPTED'))
                        or (i.state = 'SUCCEEDED' and not i.ambiguous and not exists (select 1 from attempt a
                                where a.instruction_id = i.id and a.outcome = 'ACCEPTED'))"""),
            new Law("I6", "uncertainty ends with evidence for that end, and finding nothing counts twice", """
                    select i.id from instruction i
                     where i.ambiguous and i.state in ('SUCCEEDED', 'REFUSED')
                       and not exists (select 1 from evidence e where e.instruction_id = i.id
                                          and e.supports = i.state and e.source <> 'NOT_FOUND')
                       and (select count(*) from evidence e where e.instruction_id = i.id
                                and e.supports = i.state and e.source = 'NOT_FOUND') < 2"""),
            new Law("I7", "one outside record settles at most one instruction", """
                    select external_id from evidence where external_id is not null
                     group by external_id having count(*) > 1"""),
            new Law("I8", "nobody decides on what they asked for, or twice", """
                    select d.request_id from decision d join request r on r.id = d.request_id
                     where d.approver_id = r.maker_id or d.on_behalf_of = r.maker_id
                    union
                    select request_id from decision group by request_id, approver_id having count(*) > 1"""),
            new Law("I9", "what was sent was agreed to, as it is", """
                    select i.id from instruction i join request r on r.id = i.batch_id
                     where i.attempts > 0
                       and (not exists (select 1 from request_closing c where c.request_id = r.id
                                           and c.how = 'APPROVED')
                            or exists (select 1 from decision d where d.request_id = r.id
                                          and d.content_hash <> r.content_hash))"""),
            new Law("I9", "the rows are what was agreed to", """
                    select r.id from request r
                     where exists (select 1 from instruction i where i.batch_id = r.id and i.attempts > 0
                                      and (i.finished_at is null or i.finished_at > :recent))
                       and r.content_hash <> (""" + StoredContent.HASH + " where i.batch_id = r.id)"),
            new Law("I9", "a coupon is given on only after exactly that much of it came back", """
                    select i.id from instruction i join instruction p
                                       on p.batch_id = i.batch_id and p.row_no = i.follows_row
                     where (i.attempts > 0 and (p.state <> 'SUCCEEDED' or p.result_amount is distinct from i.amount))
                        or (p.finished_at is not null and i.state in ('AWAITING_APPROVAL', 'READY')
                            and (p.state <> 'SUCCEEDED' or p.result_amount is distinct from i.amount))"""),
            new Law("I10", "every sending and every end stands in the trail once", """
                    select i.id from instruction i
                     where i.attempts <> (select count(*) from audit.event e where e.object_id = i.id::text
                                             and e.object_type = 'instruction' and e.action = 'attempt.opened')
                        or case when i.finished_at is null then 0 else 1 end
                           <> (select count(*) from audit.event e where e.object_id = i.id::text
                                  and e.object_type = 'instruction'
                                  and e.action in ('instruction.succeeded', 'instruction.refused',
                                                   'instruction.withdrawn'))"""),
            new Law("I11", "nothing uncertain is forgotten", """
                    select i.id from instruction i
                     where i.state in ('UNKNOWN', 'NEEDS_REVIEW') and i.due_at < :overdue"""),
            new Law("I12", "no attempt stays open", """
                    select a.instruction_id from attempt a
                     where a.closed_at is null and a.opened_at < :forgotten"""),
            new Law("I13", "an instruction owns at most one outside record", """
                    select instruction_id from evidence where external_id is not null
                     group by instruction_id having count(*) > 1"""),
            new Law("I14", "no more moved than was agreed to", """
                    select batch_id from instruction group by batch_id, kind
                    having sum(case when state in ('SUCCEEDED', 'IN_FLIGHT', 'UNKNOWN', 'NEEDS_REVIEW')
                                    then coalesce(result_amount, amount) else 0 end) > sum(amount)"""));

    private final JdbcClient jdbc;

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that does not hold at that moment; empty as it should be. */
    public List<Violation> violations(Instant now) {
        return LAWS.stream()
                .map(law -> ask(law, now))
                .filter(it -> it.rows() > 0)
                .toList();
    }

    private Violation ask(Law law, Instant now) {
        return jdbc.sql("select count(*) as violators, coalesce(min(v.subject), '') as subject from (select cast("
                        + "l.* as text) as subject from (" + law.violators() + ") l) v")
                .param("recent", now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .param("overdue", now.minus(OVERDUE).atOffset(ZoneOffset.UTC))
                .param("forgotten", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Violation(law.number(), law.says(), row.getLong("violators"), row.getString("subject")))
                .single();
    }
}
