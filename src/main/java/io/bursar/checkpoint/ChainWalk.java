package io.bursar.checkpoint;

import java.time.Instant;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.audit.LineDigest;
import io.bursar.audit.TrailLine;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Flaw;

/** One walk along the chain, line by line: remembers the line before and the checkpoints that have agreed so far. */
final class ChainWalk {

    private final LineDigest digest = new LineDigest();
    private final Predicate<String> vouches;
    private final CheckpointFiles.Reader list;

    private long expected;
    private String previousHash;
    private Instant previousAt = Instant.MIN;
    private long agreed;
    private long checkpoints;

    /** {@code vouches} tells whether somebody whom we trust has signed that note. */
    ChainWalk(Predicate<String> vouches, CheckpointFiles.Reader list, @Nullable Checkpoint start) {
        this.vouches = vouches;
        this.list = list;
        this.agreed = start == null ? 0 : start.size();
        this.expected = agreed + 1;
        this.previousHash = start == null ? LineDigest.GENESIS : start.root();
    }

    /** The number of the last line that was in order. */
    long last() {
        return expected - 1;
    }

    String lastHash() {
        return previousHash;
    }

    long checkpoints() {
        return checkpoints;
    }

    /** Looks at the next line; null when it is in order. */
    @Nullable Broken step(TrailLine line, @Nullable Checkpoint stored) {
        var broken = chained(line);
        if (broken == null && stored != null) {
            broken = agrees(line, stored, "the database");
        }
        while (broken == null && list.peek() != null && list.peek().size() <= line.seq()) {
            var listed = list.next();
            if (listed.size() == line.seq() && (stored == null || !stored.note().equals(listed.note()))) {
                broken = agrees(line, listed, "the signer's list");
            }
        }
        expected = line.seq() + 1;
        previousHash = line.link().hash();
        previousAt = line.at();
        return broken;
    }

    private @Nullable Broken chained(TrailLine line) {
        var link = line.link();
        if (line.seq() != expected) {
            return new Broken(expected, Flaw.GAP, "line " + expected + " is missing: the next one is " + line.seq());
        }
        if (!digest.ofPayload(line).equals(link.payloadSha())) {
            return new Broken(line.seq(), Flaw.PAYLOAD_CHANGED, "the details are not those that were hashed");
        }
        if (!link.prevHash().equals(previousHash)) {
            return new Broken(
                    line.seq(),
                    Flaw.LINK_BROKEN,
                    "it continues " + link.prevHash() + ", but the line before it ends with " + previousHash);
        }
        if (!digest.ofLine(line).equals(link.hash())) {
            return new Broken(line.seq(), Flaw.LINE_CHANGED, "its hash is that of another line");
        }
        if (line.at().isBefore(previousAt)) {
            return new Broken(line.seq(), Flaw.TIME_BACKWARDS, line.at() + " is before " + previousAt);
        }
        return null;
    }

    private @Nullable Broken agrees(TrailLine line, Checkpoint checkpoint, String where) {
        if (!vouches.test(checkpoint.note())) {
            return new Broken(
                    line.seq(),
                    Flaw.CHECKPOINT_FORGED,
                    "the checkpoint in " + where + " carries no signature of a trusted key; if the key was changed, add"
                            + " the earlier one to bursar.audit.trusted-keys");
        }
        if (!checkpoint.root().equals(line.link().hash())) {
            return new Broken(
                    line.seq(),
                    Flaw.END_REWRITTEN,
                    "the checkpoint in " + where + " was signed for " + checkpoint.root() + ", the line has "
                            + line.link().hash() + ": rewritten somewhere from line " + (agreed + 1) + " to here");
        }
        agreed = line.seq();
        checkpoints++;
        return null;
    }
}
