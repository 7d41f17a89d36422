package io.bursar.instruction;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InstructionRows extends Repository<Instruction, InstructionId> {

    Instruction save(Instruction instruction);

    Optional<Instruction> findById(InstructionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.id = :id")
    Optional<Instruction> lock(InstructionId id);

    @Query("select i from Instruction i where i.batch = :batch order by i.row")
    List<Instruction> of(BatchId batch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.batch = :batch order by i.row")
    List<Instruction> lockAll(BatchId batch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.lane = :lane"
            + " and i.state = io.bursar.instruction.InstructionState.IN_FLIGHT")
    Optional<Instruction> inFlight(String lane);

    /**
     * The next to send: due, longest released first, and not a twin of one whose outcome is open. A row that someone
     * else is changing is left alone.
     */
    @Query(value = """
            select * from instruction i
             where i.lane = :lane and i.state = 'READY' and i.due_at <= :now
               and not exists (select 1 from instruction o
                                where o.state in ('IN_FLIGHT', 'UNKNOWN', 'NEEDS_REVIEW')
                                  and o.account_id = i.account_id and o.amount = i.amount and o.id <> i.id)
             order by i.due_at, i.batch_id, i.row_no
             limit 1
             for update of i skip locked""", nativeQuery = true)
    Optional<Instruction> nextDue(String lane, java.time.Instant now);

    @Query("select count(i) from Instruction i where i.state in :states")
    long countIn(List<InstructionState> states);
}
