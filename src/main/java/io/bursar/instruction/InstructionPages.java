package io.bursar.instruction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads for pages; nothing is locked. */
interface InstructionPages extends Repository<Instruction, InstructionId> {

    @Query("select i from Instruction i where i.batch = :batch and i.state in :states order by i.row")
    List<Instruction> of(BatchId batch, Collection<InstructionState> states, Pageable page);

    @Query("select i from Instruction i where i.batch = :batch and i.row = :row")
    Optional<Instruction> row(BatchId batch, int row);

    /** On its way, uncertain, or waiting after a fruitless attempt. */
    @Query("select i from Instruction i where i.batch = :batch and (i.state in :states"
            + " or i.state = io.bursar.instruction.InstructionState.READY and i.attempts > 0) order by i.row")
    List<Instruction> changing(BatchId batch, Collection<InstructionState> states, Limit limit);

    @Query("select i.state as state, count(i) as rows from Instruction i where i.batch = :batch group by i.state")
    List<StateCount> counts(BatchId batch);

    @Query("select distinct i.terms.account from Instruction i where i.batch = :batch and i.terms.account is not null")
    Set<String> accounts(BatchId batch);

    @Query("select i from Instruction i where i.terms.account = :account and i.batch <> :except"
            + " and (i.attempts > 0 or i.state = io.bursar.instruction.InstructionState.READY)"
            + " order by i.createdAt desc, i.row desc")
    List<Instruction> lastOf(String account, BatchId except, Limit limit);

    /** How many rows are in a state. */
    interface StateCount {

        InstructionState getState();

        long getRows();
    }
}
