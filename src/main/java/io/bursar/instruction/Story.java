package io.bursar.instruction;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one instruction, for its page.
 *
 * @param since since when its outcome is, or was, uncertain; null when it never was
 * @param repeatable whether Huawei would refuse to execute it twice, so that people may have it sent again
 * @param attempts oldest first
 * @param evidence oldest first
 */
public record Story(
        InstructionSummary instruction,
        BatchId batch,
        Instant made,
        @Nullable Instant since,
        boolean repeatable,
        List<AttemptSummary> attempts,
        List<EvidenceLine> evidence) {}
