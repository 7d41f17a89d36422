package io.bursar.instruction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttemptRows extends Repository<Attempt, UUID> {

    Attempt save(Attempt attempt);

    /** Lets plain SQL in the same transaction see what has been closed. */
    void flush();

    @Query("select a from Attempt a where a.instruction = :instruction order by a.no")
    List<Attempt> of(InstructionId instruction);

    @Query("select a from Attempt a where a.instruction in :instructions order by a.openedAt, a.no")
    List<Attempt> ofAll(Collection<InstructionId> instructions);

    @Query("select a from Attempt a where a.instruction = :instruction and a.closedAt is null")
    Optional<Attempt> openOf(InstructionId instruction);
}
