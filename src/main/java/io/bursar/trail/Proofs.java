package io.bursar.trail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.checkpoint.Checkpoint;
import io.bursar.checkpoint.Checkpoints;
import io.bursar.checkpoint.TrailWatch;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** What is known of the trail as a whole. */
@Component
class Proofs {

    private final TrailWatch watch;
    private final Checkpoints checkpoints;

    Proofs(TrailWatch watch, Checkpoints checkpoints) {
        this.watch = watch;
        this.checkpoints = checkpoints;
    }

    /** The last finding and the last checkpoint; nulls where nothing is known yet. */
    record Proof(
            @Nullable Badge verified,
            @Nullable Instant verifiedAt,
            @Nullable Long verifiedBy,
            @Nullable Checkpoint checkpoint,
            String publicKey) {}

    Proof last() {
        var checkpoint = checkpoints.latest().orElse(null);
        return watch.last()
                .map(found -> new Proof(
                        found.sound()
                                ? new Badge(Tone.GOOD, "trail.proof.sound")
                                : new Badge(Tone.BAD, "trail.proof.broken"),
                        found.at(),
                        found.seq(),
                        checkpoint,
                        checkpoints.publicKey()))
                .orElseGet(() -> new Proof(null, null, null, checkpoint, checkpoints.publicKey()));
    }
}
