package io.bursar.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.StreamTemplate;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailLines;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Flaw;
import io.bursar.checkpoint.Verification.Sound;

/**
 * Walks the chain and names the first line that is not what it was. Reads in one snapshot and in constant memory; some
 * fifty thousand lines a second. Holds no lock: the trail goes on being written meanwhile.
 *
 * <p>The chain alone shows edits and gaps. A tail cut off, or an end rewritten as a whole, shows only against the
 * checkpoints in the database and in the signer's own files.
 */
@Component
public class ChainVerifier {

    private static final String FROM =
            "select " + TrailLines.COLUMNS + ", c.root as checkpoint_root, c.note as checkpoint_note"
                    + " from audit.event e left join audit.checkpoint c on c.size = e.seq"
                    + " where e.seq >= ? order by e.seq";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final SignedNotes notes;
    private final CheckpointFiles files;

    ChainVerifier(
            DataSource database, PlatformTransactionManager transactions, SignedNotes notes, CheckpointFiles files) {
        this.jdbc = new StreamTemplate(database);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.notes = notes;
        this.files = files;
    }

    /** From the first line to the last. */
    public Verification verify() {
        return verify(_ -> {});
    }

    /** The same, telling now and then the number of the line that was just found to be in order. */
    Verification verify(LongConsumer progress) {
        return verified(null, progress);
    }

    /** Only what came after that checkpoint, and that the checkpoint still fits. */
    Verification verifyAfter(@Nullable Checkpoint start) {
        return verified(start, _ -> {});
    }

    /**
     * The signer's files are looked at first, then the lines: what is signed and written during the walk is in neither.
     * The other way round every checkpoint of these minutes would be one for lines that are not there.
     */
    private Verification verified(@Nullable Checkpoint start, LongConsumer progress) {
        try (var list = files.read()) {
            var kept = new Kept(list, files.last().map(Checkpoint::size).orElse(0L));
            return Objects.requireNonNull(snapshot.execute(_ -> walk(start, kept, progress)));
        }
    }

    private Verification walk(@Nullable Checkpoint start, Kept kept, LongConsumer progress) {
        var head = Objects.requireNonNull(jdbc.queryForObject(
                "select seq, hash from audit.head", (row, _) -> new Head(row.getLong("seq"), hex(row, "hash"))));
        var misfit = start == null ? null : misfit(start, head);
        if (misfit != null) {
            return misfit;
        }
        var walk = new ChainWalk(notes::vouchFor, kept.list, start);
        ResultSetExtractor<@Nullable Broken> reading = rows -> firstBroken(rows, walk, progress);
        var broken = jdbc.query(FROM, reading, walk.last() + 1);
        if (broken == null) {
            broken = brokenEnd(walk, head, kept);
        }
        var from = start == null ? 1 : start.size() + 1;
        return broken != null ? broken : new Sound(from, walk.last(), walk.lastHash(), walk.checkpoints());
    }

    /** While some lines are hashed, the next ones are read. */
    private static @Nullable Broken firstBroken(ResultSet rows, ChainWalk walk, LongConsumer progress)
            throws SQLException {
        try (var hashing = Executors.newSingleThreadExecutor()) {
            Future<@Nullable Broken> before = CompletableFuture.completedFuture(null);
            while (true) {
                var batch = next(rows);
                var broken = before.get();
                if (broken != null || batch.isEmpty()) {
                    return broken;
                }
                progress.accept(walk.last());
                before = hashing.submit(() -> firstBroken(batch, walk));
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The verification of the trail failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The verification of the trail was stopped", stopped);
        }
    }

    private static List<Step> next(ResultSet rows) throws SQLException {
        var batch = new ArrayList<Step>(StreamTemplate.FETCH);
        while (batch.size() < StreamTemplate.FETCH && rows.next()) {
            var line = TrailLines.INSTANCE.mapRow(rows, 0);
            var note = rows.getString("checkpoint_note");
            batch.add(new Step(
                    line, note == null ? null : new Checkpoint(line.seq(), hex(rows, "checkpoint_root"), note)));
        }
        return batch;
    }

    private static @Nullable Broken firstBroken(List<Step> batch, ChainWalk walk) {
        for (var step : batch) {
            var forged = step.stored == null ? null : forged(step.stored);
            var broken = forged != null ? forged : walk.step(step.line, step.stored);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    /** The columns beside a note must say what the note says: only the note is signed. */
    private static @Nullable Broken forged(Checkpoint stored) {
        try {
            var said = Checkpoint.of(stored.note());
            if (said.equals(stored)) {
                return null;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below: no note at all is as bad as one about something else.
        }
        return new Broken(
                stored.size(), Flaw.CHECKPOINT_FORGED, "the checkpoint in the database is not the one that was signed");
    }

    private @Nullable Broken brokenEnd(ChainWalk walk, Head head, Kept kept) {
        if (head.seq != walk.last() || !head.hash.equals(walk.lastHash())) {
            var text = "the head says line " + head.seq + ", the last line there is " + walk.last();
            return new Broken(Math.min(head.seq, walk.last()) + 1, Flaw.HEAD_MISMATCH, text);
        }
        var listed = kept.list.peek();
        var stored = jdbc.queryForObject("select max(size) from audit.checkpoint", Long.class);
        var signed = Math.max(kept.last, Math.max(stored == null ? 0 : stored, listed == null ? 0 : listed.size()));
        if (signed > head.seq) {
            return tailCut(head, signed);
        }
        var unsealed = jdbc.queryForObject("select count(*) from audit.intake", Long.class);
        if (unsealed != null && unsealed > 0) {
            return new Broken(head.seq + 1, Flaw.UNSEALED, unsealed + " lines were committed without being chained");
        }
        return null;
    }

    private @Nullable Broken misfit(Checkpoint start, Head head) {
        if (!notes.vouchFor(start.note())) {
            return new Broken(start.size(), Flaw.CHECKPOINT_FORGED, "the last checkpoint is signed by no trusted key");
        }
        if (start.size() > head.seq) {
            return tailCut(head, start.size());
        }
        var found =
                jdbc.query("select hash from audit.event where seq = ?", (row, _) -> hex(row, "hash"), start.size());
        if (found.contains(start.root())) {
            return null;
        }
        return new Broken(
                start.size(),
                found.isEmpty() ? Flaw.GAP : Flaw.END_REWRITTEN,
                "the last checkpoint was signed for " + start.root() + ", the line has " + found);
    }

    private static Broken tailCut(Head head, long signed) {
        return new Broken(
                head.seq + 1,
                Flaw.TAIL_CUT,
                "a checkpoint was signed for " + signed + " lines, there are " + head.seq
                        + ": cut off, or an older backup was restored");
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private record Head(long seq, String hash) {}

    /** What the signer's files held when the verification began: the list, and the size of the last one. */
    private record Kept(CheckpointFiles.Reader list, long last) {}

    /** A line, and the checkpoint that the database has for it. */
    private record Step(TrailLine line, @Nullable Checkpoint stored) {}
}
