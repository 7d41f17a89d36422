package io.bursar.instruction;

import java.time.Instant;
import java.util.List;

/**
 * An instruction that may have moved money without our knowing.
 *
 * @param why the word or code of the first unclear sending, as {@link AttemptSummary.Answer#code()} has it;
 *     {@code LOST} where the sender died; empty where it is not known
 * @param since since when it is uncertain
 * @param nextCheck when the machine looks for evidence again, or may send it again
 * @param sentAgain how often it was sent again under its id
 * @param repeatable whether Huawei would refuse to execute it twice, so that people may have it sent again
 * @param evidence what was found so far, oldest first
 */
public record UncertainInstruction(
        InstructionSummary instruction,
        BatchId batch,
        String why,
        Instant since,
        Instant nextCheck,
        int sentAgain,
        boolean repeatable,
        List<EvidenceLine> evidence) {}
