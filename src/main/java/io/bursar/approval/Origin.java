package io.bursar.approval;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.Person;

/**
 * Where a batch comes from: its request, who asked, and who decided on which content.
 *
 * @param contentHash what was agreed to, SHA-256 in hex
 * @param decisions oldest first
 */
public record Origin(
        RequestNumber number,
        String reason,
        Person maker,
        Instant submittedAt,
        String contentHash,
        List<Voted> decisions) {

    /** What an approver said; {@code insteadOf} is whose right was used, null for the approver's own. */
    public record Voted(Person who, @Nullable Person insteadOf, Verdict verdict, Instant at, String note) {}
}
