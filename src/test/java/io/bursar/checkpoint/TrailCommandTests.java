package io.bursar.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.audit.TrailDatabase;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** The archive, carried away and verified by the command alone. */
class TrailCommandTests {

    private final TrailDatabase database = TrailDatabase.fresh();

    @TempDir
    Path directory;

    private TrailStation station;
    private Path archive;

    @BeforeEach
    void tenLinesAndACheckpoint() throws IOException {
        station = new TrailStation(database, directory);
        database.lines(10);
        station.checkpoints.attend();
        archive = directory.resolve("trail.zip");
        try (var out = Files.newOutputStream(archive)) {
            new TrailArchive(station.reader, database.app(), station.checkpoints)
                    .write(TrailSearch.of(TrailQuery.ALL), out);
        }
    }

    @Test
    void findsAWholeTrailSound() throws IOException {
        assertThat(run(archive, station.checkpoints.publicKey()))
                .startsWith("0 SOUND up to line 10 ending with ")
                .contains("; 1 checkpoints agree")
                .doesNotContain("No key was given");
        assertThat(run(archive)).startsWith("0 SOUND").contains("No key was given");
    }

    @Test
    void findsATrailSoundThatWasSignedWhileItWasWritten() throws IOException {
        var busy = directory.resolve("busy.zip");
        try (var out = new FilterOutputStream(Files.newOutputStream(busy)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                database.lines(1);
                station.pass(Checkpoints.PERIOD);
                station.checkpoints.attend();
                super.write(bytes, from, length);
            }
        }) {
            new TrailArchive(station.reader, database.app(), station.checkpoints)
                    .write(TrailSearch.of(TrailQuery.ALL), out);
        }

        assertThat(station.checkpoints.latest().orElseThrow().size()).isGreaterThan(10);
        assertThat(run(busy, station.checkpoints.publicKey())).startsWith("0 SOUND");
    }

    @Test
    void namesTheFirstBrokenLine() throws IOException {
        assertThat(run(changed(text -> text.replace("\"object_id\":\"m-4\"", "\"object_id\":\"m-5\""))))
                .startsWith("1 BROKEN at line 4 (LINE_CHANGED)");
        assertThat(run(changed(text ->
                        text.lines().filter(line -> !line.contains("\"m-7\"")).reduce("", (a, b) -> a + b + "\n"))))
                .startsWith("1 BROKEN at line 7 (GAP)");
        assertThat(run(changed(text -> text.lines().limit(8).reduce("", (a, b) -> a + b + "\n"))))
                .startsWith("1 BROKEN at line 9 (TAIL_CUT)");
    }

    /** Whoever cut the trail also cut the list of its checkpoints; the one that an auditor kept is still there. */
    @Test
    void findsACutTailAgainstACheckpointThatWasKeptElsewhere() throws IOException {
        var kept = directory.resolve("kept.txt");
        Files.writeString(kept, station.checkpoints.latest().orElseThrow().note());
        assertThat(run(archive, kept.toString())).startsWith("0 SOUND up to line 10");
        var shorter = TrailDatabase.fresh();
        var other = new TrailStation(shorter, Files.createDirectory(directory.resolve("cut")));
        shorter.lines(8);
        other.checkpoints.attend();
        var cut = directory.resolve("cut.zip");
        try (var out = Files.newOutputStream(cut)) {
            new TrailArchive(other.reader, shorter.app(), other.checkpoints).write(TrailSearch.of(TrailQuery.ALL), out);
        }

        assertThat(run(cut)).startsWith("0 SOUND up to line 8");
        assertThat(run(cut, kept.toString()))
                .startsWith("1 BROKEN at line 9 (TAIL_CUT): a checkpoint was signed for 10 lines");
        assertThat(run(cut, kept.toString(), other.checkpoints.publicKey())).startsWith("1 BROKEN");
    }

    @Test
    void aStrangersKeyVouchesForNothing() throws IOException {
        var stranger = new TrailStation(TrailDatabase.fresh(), Files.createDirectory(directory.resolve("other")));

        assertThat(run(archive, stranger.checkpoints.publicKey()))
                .startsWith("1 BROKEN at line 10 (CHECKPOINT_FORGED)");
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        var other = directory.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("something"));
        }

        assertThat(run(other)).startsWith("2 CANNOT READ").contains("take the archive from the page of the trail");
        assertThat(run(directory.resolve("missing.zip"))).startsWith("2 CANNOT READ");
        assertThat(run(changed(_ -> "not json\n"))).startsWith("2 CANNOT READ");
        assertThat(run(archive, "no key")).startsWith("2 CANNOT READ");
    }

    private Path changed(java.util.function.UnaryOperator<String> change) throws IOException {
        var forged = directory.resolve("forged.zip");
        try (var from = new ZipFile(archive.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (var name : List.of("trail.jsonl", "checkpoints.txt")) {
                var text = new String(from.getInputStream(from.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(name));
                to.write((name.equals("trail.jsonl") ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return forged;
    }

    private static String run(Path archive, String... keys) throws IOException {
        var said = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of(TrailCommand.WORD, archive.toString()));
        words.addAll(List.of(keys));
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            var code = TrailCommand.run(words.toArray(String[]::new), out);
            return code + " " + said.toString(StandardCharsets.UTF_8);
        }
    }
}
