package io.bursar.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.checkpoint.TrailStation;
import io.bursar.checkpoint.Verification;

import static org.assertj.core.api.Assertions.assertThat;

class TrailReaderTests {

    private static final Actor HAN = new Actor(Actor.Kind.USER, "u-2", "韩梅梅", null, "2001:db8::1");

    private final TrailDatabase database = TrailDatabase.fresh();

    @TempDir
    Path directory;

    private TrailStation station;

    @BeforeEach
    void tenLinesOfTwoPeople() {
        station = new TrailStation(database, directory);
        for (var i = 1; i <= 5; i++) {
            database.trail.recordAlone(TrailDatabase.LI, TrailDatabase.entry("m-" + i));
            database.trail.recordAlone(
                    HAN, AuditEntry.of(Action.REQUEST_APPROVED, Subject.of("request", "R-" + i), Map.of("第", i)));
        }
    }

    @Test
    void turnsPagesInBothDirections() {
        var first = database.reader.newest(TrailQuery.ALL, 4);
        assertThat(seqs(first)).containsExactly(10L, 9L, 8L, 7L);
        assertThat(first.hasNewer()).isFalse();
        assertThat(first.hasOlder()).isTrue();

        var second = database.reader.older(TrailQuery.ALL, 7, 4);
        assertThat(seqs(second)).containsExactly(6L, 5L, 4L, 3L);
        assertThat(second.hasNewer()).isTrue();

        var third = database.reader.older(TrailQuery.ALL, 3, 4);
        assertThat(seqs(third)).containsExactly(2L, 1L);
        assertThat(third.hasOlder()).isFalse();

        var back = database.reader.newer(TrailQuery.ALL, 2, 4);
        assertThat(seqs(back)).containsExactly(6L, 5L, 4L, 3L);
        assertThat(back.hasNewer()).isTrue();
        assertThat(back.hasOlder()).isTrue();
        assertThat(database.reader.newer(TrailQuery.ALL, 6, 4).hasNewer()).isFalse();
    }

    @Test
    void findsByPersonActionAndSubject() {
        assertThat(newest(new TrailQuery("u-2", null, null, null, null, null))).containsExactly(10L, 8L, 6L, 4L, 2L);
        assertThat(newest(new TrailQuery(null, "lane.paused", null, null, null, null)))
                .containsExactly(9L, 7L, 5L, 3L, 1L);
        assertThat(newest(new TrailQuery(null, "request.", null, null, null, null)))
                .containsExactly(10L, 8L, 6L, 4L, 2L);
        assertThat(newest(new TrailQuery(null, "re", null, null, null, null))).isEmpty();
        assertThat(newest(TrailQuery.about(Subject.of("request", "R-3")))).containsExactly(6L);
        assertThat(newest(new TrailQuery("u-1", null, "request", null, null, null)))
                .isEmpty();
    }

    @Test
    void findsByPeriodWithItsFirstInstantAndWithoutItsLast() {
        var fourth = database.reader.find(4).orElseThrow().at();
        var seventh = database.reader.find(7).orElseThrow().at();

        assertThat(newest(new TrailQuery(null, null, null, null, fourth, seventh)))
                .containsExactly(6L, 5L, 4L);
        assertThat(newest(new TrailQuery("u-1", null, null, null, fourth, null)))
                .containsExactly(9L, 7L, 5L);
        assertThat(newest(new TrailQuery(null, null, null, null, seventh.plus(Duration.ofDays(1)), null)))
                .isEmpty();
        assertThat(newest(new TrailQuery(null, null, null, null, null, fourth))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void listsEverybodyOnceByTheLatestName() {
        database.trail.recordAlone(new Actor(Actor.Kind.USER, "u-2", "韩梅", null, null), TrailDatabase.entry("renamed"));

        assertThat(database.reader.actors())
                .extracting(Actor::id, Actor::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("u-1", "李雷"),
                        org.assertj.core.groups.Tuple.tuple("u-2", "韩梅"));
    }

    @Test
    void streamsMoreThanOneFetch() {
        database.transaction.executeWithoutResult(_ -> {
            for (var i = 0; i < 2_500; i++) {
                database.trail.record(TrailDatabase.entry("m"));
            }
        });
        var seen = new ArrayList<Long>();
        database.reader.each(TrailQuery.ALL, line -> seen.add(line.seq()));

        assertThat(seen).hasSize(2_510).isSorted();
        assertThat(station.verifier.verify()).isInstanceOf(Verification.Sound.class);
    }

    /** An auditor's own check: the export, the list of checkpoints, and forty lines of Python. */
    @Test
    void exportsWhatAStrangerCanVerify() throws IOException, InterruptedException {
        Assumptions.assumeTrue(python("--version").startsWith("0 "), "no python3 here");
        station.attend();
        var export = directory.resolve("trail.jsonl");
        var text = new StringWriter();
        database.export.writeJsonLines(TrailQuery.ALL, text);
        var checkpoints = station.signed().toString();

        Files.writeString(export, text.toString());
        assertThat(verify(export, checkpoints)).startsWith("0 SOUND up to line 10 ending with ");
        Files.writeString(export, text.toString().replace("R-3", "R-4"));
        assertThat(verify(export, checkpoints)).startsWith("1 BROKEN at line 6: line changed");
        Files.writeString(export, text.toString().replace("\\\"第\\\":3", "\\\"第\\\":4"));
        assertThat(verify(export, checkpoints)).startsWith("1 BROKEN at line 6: payload changed");
        Files.writeString(
                export,
                text.toString().lines().filter(line -> !line.contains("R-3")).reduce("", (a, b) -> a + b + "\n"));
        assertThat(verify(export, checkpoints)).startsWith("1 BROKEN at line 6: missing");
        Files.writeString(export, text.toString().lines().limit(8).reduce("", (a, b) -> a + b + "\n"));
        assertThat(verify(export, checkpoints)).startsWith("1 BROKEN at line 10: signed, but no longer there");
    }

    private static String verify(Path export, String checkpoints) throws IOException, InterruptedException {
        return python("docs/audit/verify.py", export.toString(), checkpoints);
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + " " + output;
        } catch (IOException notThere) {
            return "127 " + notThere.getMessage();
        }
    }

    private List<Long> newest(TrailQuery query) {
        return seqs(database.reader.newest(query, 50));
    }

    private static List<Long> seqs(TrailPage page) {
        return page.lines().stream().map(TrailLine::seq).toList();
    }
}
