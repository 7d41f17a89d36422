package io.bursar.instruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InstructionRows extends Repository<Instruction, InstructionId> {

    Instruction save(Instruction instruction);

    Optional<Instruction> findById(InstructionId id);

    @Query("select i.lane from Instruction i where i.id = :id")
    String laneOf(InstructionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.id = :id")
    Optional<Instruction> lock(InstructionId id);

    @Query("select i from Instruction i where i.batch = :batch order by i.row")
    List<Instruction> of(BatchId batch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.batch = :batch order by i.row")
    List<Instruction> lockAll(BatchId batch);

    /** What follows that row, if anything does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.batch = :batch and i.terms.follows = :row")
    Optional<Instruction> lockFollowing(BatchId batch, int row);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.lane = :lane"
            + " and i.state = io.bursar.instruction.InstructionState.IN_FLIGHT")
    Optional<Instruction> inFlight(String lane);

    /** To be sent again under the same id. */
    String AGAIN = """
            select i.* from instruction i
             where i.lane = :lane and i.state in ('UNKNOWN', 'NEEDS_REVIEW') and i.resend_at <= :now
               and not exists (select 1 from batch_hold h where h.batch_id = i.batch_id and h.ended_at is null)
             order by i.resend_at, i.batch_id, i.row_no""";

    /** Released, longest ago first: read along the index, so that a long queue costs no more than a short one. */
    String RELEASED = """
            select i.* from instruction i
             where i.lane = :lane and i.state = 'READY' and i.due_at <= :now
               and not exists (select 1 from batch_hold h where h.batch_id = i.batch_id and h.ended_at is null)
               and (i.follows_row is null or (select p.state = 'SUCCEEDED' and p.result_amount = i.amount
                                                from instruction p
                                               where p.batch_id = i.batch_id and p.row_no = i.follows_row))
               and not exists (select 1 from instruction o
                                where o.state in ('IN_FLIGHT', 'UNKNOWN', 'NEEDS_REVIEW') and o.id <> i.id
                                  and ((o.amount = i.amount
                                        and (o.account_id = i.account_id or o.order_id = i.order_id))
                                    or (o.lane = i.lane and o.kind = 'PLACE_RENEWAL' and i.kind = 'PLACE_RENEWAL'
                                        and (o.state <> 'NEEDS_REVIEW'
                                          or string_to_array(o.resource_ids, ',')
                                             && string_to_array(i.resource_ids, ',')))))
             order by i.due_at, i.batch_id, i.row_no""";

    String DUE = "select * from (select * from again union all select * from released) due"
            + " order by coalesce(due.resend_at, due.due_at), due.batch_id, due.row_no";

    String LOCKED = " limit 1 for update of i skip locked";

    /**
     * The next to send: due, longest released first, not of a held batch, not a twin of one whose outcome is open, and
     * not one that follows another which has not succeeded as agreed.
     * Renewals wait for each other, so that the orders which come about around a sending can only be its own.
     * A row that someone else is changing is left alone.
     */
    @Query(
            value = "with again as (" + AGAIN + LOCKED + "), released as (" + RELEASED + LOCKED + ") " + DUE
                    + " limit 1",
            nativeQuery = true)
    Optional<Instruction> nextDue(String lane, Instant now);

    /** Row and line of every row of a batch, as they are stored now. */
    @Query(
            value = "select i.row_no, " + StoredContent.LINE
                    + " from instruction i where i.batch_id = :batch order by i.row_no",
            nativeQuery = true)
    List<Object[]> storedLines(UUID batch);

    /** Those that are probably next to send, in that order; not locked. */
    @Query(
            value = "with again as (" + AGAIN + " limit 1), released as (" + RELEASED + " limit :most) " + DUE
                    + " limit :most",
            nativeQuery = true)
    List<Instruction> glanceAtNext(String lane, Instant now, int most);

    /** What is uncertain and due for a look; rows that someone else is changing are left alone. */
    @Query(value = """
            select i.* from instruction i
             where i.lane = :lane and i.state in ('UNKNOWN', 'NEEDS_REVIEW') and i.due_at <= :now
             order by i.due_at, i.batch_id, i.row_no
             limit :most
             for update skip locked""", nativeQuery = true)
    List<Instruction> nextToProbe(String lane, Instant now, int most);

    /** How many allocations have made that coupon. */
    @Query("select count(i) from Instruction i where i.result.coupon = :coupon")
    long countCreating(String coupon);

    /** How many renewals have placed that order. */
    @Query(value = """
            select count(*) from instruction
             where result_orders is not null
               and :order = any(string_to_array(result_orders, ','))""", nativeQuery = true)
    long countPlacing(String order);

    @Query("select i from Instruction i where i.state in (io.bursar.instruction.InstructionState.UNKNOWN,"
            + " io.bursar.instruction.InstructionState.NEEDS_REVIEW) order by i.ladder.since, i.batch.value, i.row")
    List<Instruction> uncertain();

    @Query("select i.state, count(i) from Instruction i where i.batch = :batch group by i.state")
    List<Object[]> countsOf(BatchId batch);

    @Query("select count(i) from Instruction i where i.batch = :batch"
            + " and i.state = io.bursar.instruction.InstructionState.READY")
    long countReady(BatchId batch);

    @Query("select count(i) from Instruction i where i.state in :states")
    long countIn(List<InstructionState> states);
}
