package io.bursar.ruling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import io.bursar.instruction.InstructionId;

interface RulingRows extends Repository<Ruling, RulingId> {

    Ruling save(Ruling ruling);

    Optional<Ruling> findById(RulingId id);

    /** Without loading the ruling, so that it is read only after its instruction is locked. */
    @Query("select r.instruction from Ruling r where r.id = :id")
    Optional<InstructionId> instructionOf(RulingId id);

    @Query("select r from Ruling r where r.instruction = :instruction order by r.proposedAt")
    List<Ruling> of(InstructionId instruction);

    @Query("select r from Ruling r where r.instruction in :instructions"
            + " and r.state = io.bursar.ruling.RulingState.PROPOSED")
    List<Ruling> openOf(Collection<InstructionId> instructions);
}
