package io.bursar.instruction;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRows extends Repository<Evidence, java.util.UUID> {

    Evidence save(Evidence evidence);

    @Query("select e from Evidence e where e.instruction = :instruction order by e.foundAt")
    List<Evidence> of(InstructionId instruction);

    @Query("select e from Evidence e where e.instruction in (select i.id from Instruction i where i.batch = :batch)"
            + " order by e.foundAt")
    List<Evidence> ofBatch(BatchId batch);
}
