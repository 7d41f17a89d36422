package io.bursar.checkpoint;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.LineDigest;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailDatabase;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Flaw;
import io.bursar.checkpoint.Verification.Sound;

import static org.assertj.core.api.Assertions.assertThat;

/** The lower half of the table in {@code docs/audit.md}: what an owner may do, and what finds it. */
class ChainVerifierTests {

    /** Rewrites the hashes from line 7 to the end, so that the chain itself is in order again. */
    private static final String REHASH = """
            do $$ declare e audit.event; prev bytea; begin
                select hash into prev from audit.event where seq = 6;
                for e in select * from audit.event where seq >= 7 order by seq loop
                    e.payload_sha := sha256(convert_to(e.payload, 'UTF8'));
                    e.prev_hash := prev;
                    e.hash := audit.digest(e);
                    prev := e.hash;
                    update audit.event set payload_sha = e.payload_sha, prev_hash = e.prev_hash, hash = e.hash
                        where seq = e.seq;
                end loop;
                update audit.head set hash = prev;
            end $$
            """;

    private static final String CUT_TAIL = """
            delete from audit.event where seq > 8;
            update audit.head h set seq = 8, at = e.at, hash = e.hash from audit.event e where e.seq = 8
            """;

    private final TrailDatabase database = TrailDatabase.fresh();

    @TempDir
    Path directory;

    private TrailStation station;

    @BeforeEach
    void tenLines() {
        station = new TrailStation(database, directory);
        database.lines(9);
        database.trail.recordAlone(
                new Actor(Actor.Kind.USER, "ığüşöç", "韩梅梅 😀", "u-9", "2001:db8::1"),
                new AuditEntry(Action.ACCESS_DENIED, Subject.of("page", "/转账"), Outcome.DENIED, Map.of("金额", "12.50")));
    }

    @Test
    void findsAnUntouchedTrailSound() {
        assertThat(station.verifier.verify()).isInstanceOfSatisfying(Sound.class, sound -> {
            assertThat(sound.from()).isOne();
            assertThat(sound.to()).isEqualTo(10);
            assertThat(sound.lines()).isEqualTo(10);
            assertThat(sound.headHash())
                    .isEqualTo(station.reader.find(10).orElseThrow().link().hash());
        });
    }

    @Test
    void findsAnEmptyTrailSound() {
        var empty = new TrailStation(TrailDatabase.fresh(), directory);

        assertThat(empty.verifier.verify()).isEqualTo(new Sound(1, 0, LineDigest.GENESIS, 0));
    }

    @Test
    void findsLinesThatWereCommittedUnsealed() {
        database.owner()
                .sql("alter table audit.intake disable trigger intake_seal")
                .update();
        database.lines(1);
        database.owner()
                .sql("alter table audit.intake enable always trigger intake_seal")
                .update();

        assertBroken(11, Flaw.UNSEALED);
    }

    @Test
    void findsACutTailOnlyAgainstACheckpoint() {
        var unsigned = TrailDatabase.fresh();
        unsigned.lines(10);
        unsigned.tamper(CUT_TAIL);
        assertThat(new TrailStation(unsigned, directory.resolve("other")).verifier.verify())
                .isInstanceOf(Sound.class);

        station.checkpoints.attend();
        database.tamper(CUT_TAIL + "; delete from audit.checkpoint");

        assertBroken(9, Flaw.TAIL_CUT);
    }

    @Test
    void findsARewrittenEndOnlyAgainstACheckpoint() {
        var unsigned = TrailDatabase.fresh();
        unsigned.lines(10);
        unsigned.tamper("update audit.event set actor_id = 'u-x' where seq = 7;" + REHASH);
        assertThat(new TrailStation(unsigned, directory.resolve("other")).verifier.verify())
                .isInstanceOf(Sound.class);

        station.checkpoints.attend();
        database.tamper("update audit.event set actor_id = 'u-x' where seq = 7;" + REHASH
                + "; update audit.checkpoint c set root = e.hash from audit.event e where e.seq = c.size");
        assertBroken(10, Flaw.CHECKPOINT_FORGED);

        database.tamper("delete from audit.checkpoint");
        assertBroken(10, Flaw.END_REWRITTEN);
    }

    @Test
    void findsACheckpointThatAStrangerSigned() {
        var stranger = new TrailStation(database, directory.resolve("stranger"));
        stranger.checkpoints.attend();

        assertBroken(10, Flaw.CHECKPOINT_FORGED);
        assertThat(new TrailStation(database, directory, NoteKey.parse(stranger.checkpoints.publicKey()))
                        .verifier.verify())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.checkpoints()).isOne());
    }

    @Test
    void readsOneSnapshotWhileOthersWrite() throws InterruptedException {
        var writer = Thread.ofVirtual().start(() -> database.lines(100));
        for (var i = 0; i < 10; i++) {
            assertThat(station.verifier.verify()).isInstanceOf(Sound.class);
        }
        writer.join();

        assertThat(station.verifier.verify())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.to()).isEqualTo(110));
    }

    private void assertBroken(long seq, Flaw flaw) {
        assertThat(station.verifier.verify()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.flaw()).isEqualTo(flaw);
            assertThat(broken.seq()).isEqualTo(seq);
        });
    }
}
