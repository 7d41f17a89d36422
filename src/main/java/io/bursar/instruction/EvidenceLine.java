package io.bursar.instruction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A fact about an instruction as other modules show it.
 *
 * @param externalId Huawei's id of the record, or null
 * @param supports SUCCEEDED or REFUSED, or null when it speaks for neither
 * @param details what was seen, for people; not translated
 */
public record EvidenceLine(
        InstructionId instruction,
        EvidenceSource source,
        @Nullable String externalId,
        @Nullable InstructionState supports,
        String details,
        Instant at) {

    static EvidenceLine of(Evidence it) {
        return new EvidenceLine(
                it.instruction(), it.source(), it.externalId(), it.supports(), it.details(), it.foundAt());
    }
}
