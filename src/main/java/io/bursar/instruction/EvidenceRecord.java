package io.bursar.instruction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A fact that helped to settle an instruction.
 *
 * @param source where it comes from: {@code LATE_ANSWER}, {@code CHANGE_RECORD}, {@code RULING} and so on
 * @param externalId Huawei's id of its record, where it has one
 * @param details what was seen, for people
 */
public record EvidenceRecord(
        InstructionId instruction, String source, @Nullable String externalId, String details, Instant at) {

    static EvidenceRecord of(Evidence it) {
        return new EvidenceRecord(it.instruction(), it.source().name(), it.externalId(), it.details(), it.foundAt());
    }
}
