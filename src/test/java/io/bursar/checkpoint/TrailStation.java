package io.bursar.checkpoint;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.bursar.audit.TrailDatabase;
import io.bursar.audit.TrailExport;
import io.bursar.audit.TrailReader;

/** Everything that watches over one trail, wired by hand, with a clock of its own and its files in one directory. */
public final class TrailStation {

    final List<Object> published = new ArrayList<>();
    public final ChainVerifier verifier;
    final TrailWatch watch;
    final Checkpoints checkpoints;
    final CheckpointFiles files;
    final TrailReader reader;
    final TrailExport export;

    private Instant now = Instant.parse("2026-11-22T16:00:00Z");

    /** Trusts nobody but itself. */
    public TrailStation(TrailDatabase database, Path directory) {
        this(database, directory, new NoteKey[0]);
    }

    TrailStation(TrailDatabase database, Path directory, NoteKey... trusted) {
        var pair = new SigningKeyFile(directory.resolve("checkpoint.key")).load();
        var transactions = new JdbcTransactionManager(database.app);
        var notes = new SignedNotes(pair.getPrivate(), NoteKey.of("bursar-audit", pair.getPublic()), List.of(trusted));
        files = new CheckpointFiles(directory);
        verifier = new ChainVerifier(database.app, transactions, notes, files);
        watch = new TrailWatch(verifier, database.trail, JdbcClient.create(database.app));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var moving = ((InstantSource) () -> now).withZone(clock.getZone());
        checkpoints = new Checkpoints(
                verifier, watch, notes, files, new Checkpoints.Outside(database.app(), moving, published::add));
        reader = database.reader;
        export = database.export;
    }

    /** Signs what there is. */
    public void attend() {
        checkpoints.attend();
    }

    /** Where the list of all checkpoints lies. */
    public Path signed() {
        return files.list();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
