package io.bursar.instruction;

import java.util.Collection;
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

    @Query("select e from Evidence e where e.instruction in :instructions order by e.foundAt")
    List<Evidence> ofAll(Collection<InstructionId> instructions);

    /** Which of these outside records settle an instruction already. */
    @Query("select e.externalId from Evidence e where e.externalId in :ids")
    List<String> claimedOf(Collection<String> ids);
}
