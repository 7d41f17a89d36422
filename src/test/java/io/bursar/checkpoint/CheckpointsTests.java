package io.bursar.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.audit.Outcome;
import io.bursar.audit.TrailDatabase;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Flaw;
import io.bursar.checkpoint.Verification.Sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckpointsTests {

    private final TrailDatabase database = TrailDatabase.fresh();

    @TempDir
    Path directory;

    private TrailStation station;

    @BeforeEach
    void threeLines() {
        station = new TrailStation(database, directory);
        database.lines(3);
    }

    @Test
    void signsTheEndInThreePlaces() throws IOException {
        station.checkpoints.attend();

        var checkpoint = station.checkpoints.latest().orElseThrow();
        assertThat(checkpoint.size()).isEqualTo(3);
        assertThat(checkpoint.root())
                .isEqualTo(station.reader.find(3).orElseThrow().link().hash());
        assertThat(checkpoint.note())
                .startsWith("bursar-audit\n3\n")
                .containsPattern("\nsha256-chain 2026-11-22T16:00:00Z\n\n— bursar-audit [A-Za-z0-9+/]{91}=\n$");
        assertThat(station.files.last()).contains(checkpoint);
        assertThat(Files.readString(station.files.list())).isEqualTo(checkpoint.note() + "\n");
        assertThat(station.published).containsExactly(new CheckpointWritten(checkpoint));
    }

    @Test
    void coversALineAtOnceWhenAskedTo() {
        station.checkpoints.attend();
        var first = station.checkpoints.latest().orElseThrow();
        database.lines(1);

        assertThat(station.checkpoints.cover(2)).contains(first);
        var covering = station.checkpoints.cover(4).orElseThrow();

        assertThat(covering.size()).isGreaterThanOrEqualTo(4);
        assertThat(station.checkpoints.cover(4)).contains(covering);
        assertThat(station.files.last()).contains(covering);
        assertThat(station.checkpoints.cover(1_000)).isEmpty();
    }

    @Test
    void mayBeSignedWhileTheWholeTrailIsVerified() {
        station.checkpoints.attend();

        var found = station.verifier.verify(_ -> elsewhere(() -> {
            database.lines(2);
            station.pass(Checkpoints.PERIOD);
            station.checkpoints.attend();
        }));

        assertThat(found)
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.to()).isEqualTo(3));
        assertThat(station.checkpoints.latest().orElseThrow().size()).isEqualTo(5);
        assertThat(station.verifier.verify()).isInstanceOf(Sound.class);
    }

    private static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action).join();
    }

    @Test
    void coversNothingThatIsBroken() {
        station.checkpoints.attend();
        database.lines(2);
        database.tamper("update audit.event set actor_name = 'x' where seq = 5");

        assertThat(station.checkpoints.cover(5)).isEmpty();
    }

    @Test
    void signsAgainOnlyWhenThereIsSomethingNewAndSomeTimeHasGoneBy() {
        station.checkpoints.attend();
        station.pass(Checkpoints.PERIOD);
        station.checkpoints.attend();
        assertThat(station.published).hasSize(1);

        station.checkpoints.attend();
        station.pass(Duration.ZERO);
        database.lines(1);
        station.checkpoints.attend();
        assertThat(station.published).hasSize(2);

        database.lines(1);
        station.pass(Checkpoints.PERIOD.minusMillis(1));
        station.checkpoints.attend();
        assertThat(station.published).hasSize(2);

        station.pass(Duration.ofMillis(1));
        station.checkpoints.attend();
        assertThat(station.published).hasSize(3);
        assertThat(station.verifier.verify())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.checkpoints()).isEqualTo(3));
    }

    @Test
    void signsEarlyWhenThereIsMuchNew() {
        station.checkpoints.attend();
        database.transaction.executeWithoutResult(_ -> {
            for (var i = 0; i < Checkpoints.LINES; i++) {
                database.trail.record(TrailDatabase.entry("m"));
            }
        });
        station.checkpoints.attend();

        assertThat(station.checkpoints.latest().orElseThrow().size()).isEqualTo(Checkpoints.LINES + 3);
    }

    @Test
    void refusesToSignARestoredOlderTrailAndSaysSoOnce() {
        station.checkpoints.attend();
        database.tamper("delete from audit.checkpoint; delete from audit.event where seq = 3;"
                + "update audit.head h set seq = 2, hash = e.hash from audit.event e where e.seq = 2");

        assertThat(station.checkpoints.attend())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.TAIL_CUT));
        assertThat(station.watch.isSound()).isFalse();
        station.pass(Checkpoints.PERIOD);
        station.checkpoints.attend();

        assertThat(station.published).hasSize(1);
        assertThat(station.checkpoints.latest()).isEmpty();
        assertThat(station.reader.newest(TrailQuery.ALL, 10).lines())
                .extracting(TrailLine::action)
                .containsExactly("trail.verified", "lane.paused", "lane.paused");
    }

    @Test
    void refusesToSignWhatWasRewrittenAfterTheLastCheckpoint() {
        station.checkpoints.attend();
        database.lines(2);
        database.tamper("update audit.event set payload = '{}' where seq = 5");
        station.pass(Checkpoints.PERIOD);

        assertThat(station.checkpoints.attend())
                .isEqualTo(new Broken(5, Flaw.PAYLOAD_CHANGED, "the details are not those that were hashed"));
        assertThat(station.checkpoints.latest().orElseThrow().size()).isEqualTo(3);
    }

    @Test
    void staysUnsoundUntilAWholeVerificationEndsWell() {
        database.tamper("update audit.event set payload = '{}' where seq = 2");
        station.watch.verify(TrailDatabase.LI);
        assertThat(station.watch.isSound()).isFalse();

        database.tamper("update audit.event set payload = '{\"why\":\"试验\"}' where seq = 2");
        station.checkpoints.attend();
        assertThat(station.watch.isSound()).isFalse();

        assertThat(station.watch.verify(TrailDatabase.LI)).isInstanceOf(Sound.class);
        assertThat(station.watch.isSound()).isTrue();
        assertThat(station.reader.newest(TrailQuery.ALL, 1).lines().getFirst().outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void databaseTakesNoCheckpointThatDoesNotFit() {
        assertThatThrownBy(() -> database.app()
                        .sql("select audit.add_checkpoint(3, sha256('x'), 'note', '{}')")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("does not fit this trail");
    }

    @Test
    void goesOnFromTheDatabaseWhenItsFilesAreGoneAndTheKeyIsKept() throws IOException {
        station.checkpoints.attend();
        Files.delete(directory.resolve("last-checkpoint.txt"));
        Files.delete(directory.resolve("checkpoints.txt"));
        database.lines(1);

        assertThat(new TrailStation(database, directory).checkpoints.attend())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.from()).isEqualTo(4));
    }

    @Test
    void passesOverAnEntryThatACrashCutShort() throws IOException {
        station.checkpoints.attend();
        var list = station.files.list();
        var half = station.checkpoints.latest().orElseThrow().note();
        Files.writeString(list, Files.readString(list) + half.substring(0, half.length() - 30));

        try (var read = station.files.read()) {
            assertThat(read).toIterable().hasSize(1);
        }
    }

    @Test
    void keepsItsKeyToItself() throws IOException {
        var key = directory.resolve("checkpoint.key");

        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("r--------"));
        assertThat(new SigningKeyFile(key).load().getPublic())
                .isEqualTo(new SigningKeyFile(key).load().getPublic());
        assertThat(NoteKey.parse(station.checkpoints.publicKey())).hasToString(station.checkpoints.publicKey());
    }

    @Test
    void refusesKeysThatDoNotBelongTogether() throws IOException {
        var mine = Files.readString(directory.resolve("checkpoint.key"));
        new SigningKeyFile(directory.resolve("other.key")).load();
        var other = Files.readString(directory.resolve("other.key"));
        var mixed = directory.resolve("mixed.key");
        Files.writeString(
                mixed,
                mine.substring(0, mine.indexOf("-----BEGIN PUBLIC"))
                        + other.substring(other.indexOf("-----BEGIN PUBLIC")));
        assertThatIllegalStateException()
                .isThrownBy(() -> new SigningKeyFile(mixed).load())
                .withMessageContaining("do not belong together");

        Files.writeString(mixed, mine.substring(0, mine.indexOf("-----BEGIN PUBLIC")));
        assertThatIllegalStateException()
                .isThrownBy(() -> new SigningKeyFile(mixed).load())
                .withMessageContaining("no block 'PUBLIC KEY'");
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse("bursar-audit+00000000+AA=="));
    }

    /** The example of the C2SP signed-note specification's Go implementation: a note we did not make. */
    @Test
    void opensANoteThatOthersMade() {
        var key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var pair = new SigningKeyFile(directory.resolve("checkpoint.key")).load();
        var notes = new SignedNotes(pair.getPrivate(), NoteKey.of("x", pair.getPublic()), java.util.List.of(key));
        var note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;

        assertThat(notes.vouchFor(note)).isTrue();
        assertThat(notes.vouchFor(note.replace("problem is", "problem was"))).isFalse();
        assertThat(notes.vouchFor(note.replace("PeterNeumann", "EvilNeumann"))).isFalse();
    }
}
