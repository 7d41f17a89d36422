package io.bursar.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the trail as it is stored.
 *
 * @param seq from 1, without gaps
 * @param at the database's clock at the commit, in microseconds
 * @param action the stored word; a word that this version no longer knows stays readable
 * @param payload canonical JSON, exactly the bytes that were hashed
 */
public record TrailLine(
        long seq,
        Instant at,
        Actor actor,
        Origin origin,
        String action,
        Subject subject,
        Outcome outcome,
        String payload,
        Link link) {

    /** Where the request came in: the session's keyed hash and the request id, where there were any. */
    public record Origin(
            @Nullable String sessionRef, @Nullable String requestId) {}

    /** What holds the line in the chain; digests in lower-case hex. */
    public record Link(String payloadSha, String prevHash, String hash, String algorithm) {}
}
