package io.bursar.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Sound;

/**
 * Signs the end of the trail now and then, after making sure that it continues what was signed before. Never signs a
 * trail that does not: that is how a cut tail, a rewritten end and a restored older backup come to light.
 */
@Component
public class Checkpoints {

    /** A checkpoint is due after so many lines … */
    static final long LINES = 1_000;

    /** … or when there are new lines and this much time has gone by. */
    static final Duration PERIOD = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final Actor SIGNER = Actor.system("checkpoint");

    private final ChainVerifier verifier;
    private final TrailWatch watch;
    private final SignedNotes notes;
    private final CheckpointFiles files;
    private final Outside outside;

    private @Nullable Instant signedAt;
    private volatile @Nullable String hindrance;

    /** What is around the signer. */
    @Component
    record Outside(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {}

    Checkpoints(ChainVerifier verifier, TrailWatch watch, SignedNotes notes, CheckpointFiles files, Outside outside) {
        this.verifier = verifier;
        this.watch = watch;
        this.notes = notes;
        this.files = files;
        this.outside = outside;
    }

    /** The last one that the database knows. */
    public Optional<Checkpoint> latest() {
        return outside.jdbc
                .sql("select size, root, note from audit.checkpoint order by size desc limit 1")
                .query((row, _) -> new Checkpoint(
                        row.getLong("size"), HexFormat.of().formatHex(row.getBytes("root")), row.getString("note")))
                .optional();
    }

    /** The first one that was signed for that line and all before it; empty while none was. */
    public Optional<Checkpoint> covering(long seq) {
        return outside.jdbc
                .sql("select size, root, note from audit.checkpoint where size >= ? order by size limit 1")
                .param(seq)
                .query((row, _) -> new Checkpoint(
                        row.getLong("size"), HexFormat.of().formatHex(row.getBytes("root")), row.getString("note")))
                .optional();
    }

    /**
     * The same, signed now where none was: for a file that is to prove its lines. Empty where the trail cannot be
     * verified and signed at this moment; the watch finds out why and says so.
     */
    public Optional<Checkpoint> cover(long seq) {
        var known = covering(seq);
        if (known.isPresent()) {
            return known;
        }
        try {
            signWhatIsThere();
        } catch (RuntimeException failed) {
            log.warn("No checkpoint over line {}: {}", seq, failed.getMessage());
        }
        return covering(seq);
    }

    private synchronized void signWhatIsThere() {
        var last = files.last().or(this::latest).orElse(null);
        if (verifier.verifyAfter(last) instanceof Sound sound && sound.lines() > 0) {
            sign(sound);
        }
    }

    /** The verifier key to hand to whoever checks the notes, in the form {@code name+hash+key} of C2SP signed notes. */
    public String publicKey() {
        return notes.key().toString();
    }

    /** Why the last attempt to verify and sign came to nothing, in words for the person on call; empty: it did not. */
    Optional<String> hindrance() {
        return Optional.ofNullable(hindrance);
    }

    /** Verifies what is new and signs it when that is due. Called every minute. */
    Verification attend() {
        try {
            var found = attended();
            hindrance = null;
            return found;
        } catch (RuntimeException e) {
            hindrance = String.valueOf(e.getMessage());
            throw e;
        }
    }

    private synchronized Verification attended() {
        var last = files.last().or(this::latest).orElse(null);
        var found = verifier.verifyAfter(last);
        switch (found) {
            case Broken broken -> {
                if (watch.isSound()) {
                    watch.report(SIGNER, broken);
                }
            }
            case Sound sound -> {
                if (isDue(sound)) {
                    sign(sound);
                }
            }
        }
        return found;
    }

    private boolean isDue(Sound sound) {
        if (sound.lines() == 0 || !tellsOfMoreThanCheckpoints(sound)) {
            return false;
        }
        var at = signedAt;
        return sound.lines() >= LINES || at == null || !at.plus(PERIOD).isAfter(outside.clock.instant());
    }

    /** The line that tells of the last checkpoint is no reason for another one. */
    private boolean tellsOfMoreThanCheckpoints(Sound sound) {
        return outside.jdbc
                .sql("select exists (select from audit.event where seq between ? and ? and action <> ?)")
                .params(sound.from(), sound.to(), Action.CHECKPOINT_WRITTEN.word())
                .query(Boolean.class)
                .single();
    }

    private void sign(Sound sound) {
        var root = HexFormat.of().parseHex(sound.headHash());
        var now = outside.clock.instant();
        var text = "%s\n%d\n%s\nsha256-chain %s\n"
                .formatted(notes.key().name(), sound.to(), Base64.getEncoder().encodeToString(root), now);
        var checkpoint = Checkpoint.of(notes.sign(text));
        files.keep(checkpoint);
        outside.jdbc
                .sql("select audit.add_checkpoint(?, ?, ?, array['database', 'file', 'log'])")
                .params(checkpoint.size(), root, checkpoint.note())
                .query((_, _) -> Boolean.TRUE)
                .single();
        log.info("Trail checkpoint: {}", checkpoint.note().strip().replace("\n", " | "));
        outside.events.publishEvent(new CheckpointWritten(checkpoint));
        signedAt = now;
    }
}
