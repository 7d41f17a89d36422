package io.bursar.checkpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Sound;

/**
 * Whether the trail can be believed, as last found out. The answer is itself a line of the trail, so every instance
 * gives the same one and a restart forgets nothing. After a bad finding only a whole verification that ends well makes
 * it sound again.
 */
@Component
public class TrailWatch {

    private static final Logger log = LoggerFactory.getLogger(TrailWatch.class);
    private static final Subject TRAIL = new Subject("trail", "audit");

    private final ChainVerifier verifier;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    TrailWatch(ChainVerifier verifier, AuditTrail trail, JdbcClient jdbc) {
        this.verifier = verifier;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * What was last found out, and the line that says so.
     *
     * @param sound whether every line was what it was when it was written
     */
    public record Finding(long seq, Instant at, boolean sound) {}

    /** The last finding, about the whole trail or its new end; empty: none yet. */
    public Optional<Finding> last() {
        // The action stands there as a literal, so that the small index of these lines is used: asked before every
        // sending, it must not walk back through everything that happened since.
        return jdbc.sql("select seq, at, outcome from audit.event where action = 'trail.verified'"
                        + " order by seq desc limit 1")
                .query((row, _) -> new Finding(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        !row.getString("outcome").equals("failed")))
                .optional();
    }

    /** False from a bad finding until a good one. Money should not move on a trail that somebody has changed. */
    public boolean isSound() {
        return last().map(Finding::sound).orElse(true);
    }

    /** Verifies the whole trail now and records who asked and what was found. Takes a while: see the verifier. */
    public Verification verify(Actor actor) {
        return verify(actor, _ -> {});
    }

    /**
     * The same, telling on the way how far it is.
     *
     * @param progress hears now and then the number of the line that was just found to be in order
     */
    public Verification verify(Actor actor, LongConsumer progress) {
        var found = verifier.verify(progress);
        switch (found) {
            case Sound sound -> trail.recordAlone(actor, AuditEntry.of(Action.TRAIL_VERIFIED, TRAIL, details(sound)));
            case Broken broken -> report(actor, broken);
        }
        return found;
    }

    void report(Actor actor, Broken broken) {
        log.error(
                "The trail is broken at line {} ({}): {}. Keep the database and the checkpoint files as they are, see"
                        + " docs/audit.md",
                broken.seq(),
                broken.flaw(),
                broken.detail());
        var details = Map.of("seq", broken.seq(), "flaw", broken.flaw(), "detail", broken.detail());
        trail.recordAlone(actor, new AuditEntry(Action.TRAIL_VERIFIED, TRAIL, Outcome.FAILED, details));
    }

    private static Map<String, ?> details(Sound sound) {
        return Map.of(
                "from", sound.from(), "to", sound.to(), "head", sound.headHash(), "checkpoints", sound.checkpoints());
    }
}
