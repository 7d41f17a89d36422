package io.bursar.checkpoint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.audit.TrailDatabase;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Flaw;

import static org.assertj.core.api.Assertions.assertThat;

/** One edit behind the trail's back, with every trigger off: the chain alone names the line. */
class ChainAttackTests {

    /** Ten lines that are attacked and put back, which is much quicker than a new database for each attack. */
    private static final TrailDatabase ATTACKED = TrailDatabase.fresh();

    @TempDir
    Path directory;

    @BeforeAll
    static void tenLinesToAttack() {
        ATTACKED.lines(10);
        ATTACKED.owner()
                .sql("create table public.untouched as table audit.event")
                .update();
    }

    @BeforeEach
    void putBack() {
        ATTACKED.tamper("""
                truncate audit.event; insert into audit.event select * from untouched;
                update audit.head set (seq, hash) = (select seq, hash from untouched order by seq desc limit 1)""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update audit.event set actor_id = 'u-x' where seq = 7                      | 7 | LINE_CHANGED
                    update audit.event set actor_name = concat(actor_name, chr(32)) where seq = 7 | 7 | LINE_CHANGED
                    update audit.event set on_behalf_of = '' where seq = 7                     | 7 | LINE_CHANGED
                    update audit.event set ip = '192.0.2.8' where seq = 7                      | 7 | LINE_CHANGED
                    update audit.event set outcome = 'denied' where seq = 7                    | 7 | LINE_CHANGED
                    update audit.event set at = at + interval '1 microsecond' where seq = 7    | 7 | LINE_CHANGED
                    update audit.event set request_id = 'r' where seq = 1                      | 1 | LINE_CHANGED
                    update audit.event set hash = sha256('x') where seq = 7                    | 7 | LINE_CHANGED
                    update audit.event set payload = '{"why":"x"}' where seq = 7               | 7 | PAYLOAD_CHANGED
                    update audit.event set payload = '{}', payload_sha = sha256('{}') where seq = 7 | 7 | LINE_CHANGED
                    update audit.event set prev_hash = sha256('x') where seq = 7               | 7 | LINK_BROKEN
                    delete from audit.event where seq = 7                                      | 7 | GAP
                    delete from audit.event where seq = 1                                      | 1 | GAP
                    delete from audit.event where seq = 10                                     | 10 | HEAD_MISMATCH
                    delete from audit.event                                                    | 1 | HEAD_MISMATCH
                    update audit.event set seq = seq + 1 where seq = 10                        | 10 | GAP
                    update audit.event set seq = 20 - seq where seq in (3, 17)                 | 3 | GAP
                    update audit.head set seq = 11                                             | 11 | HEAD_MISMATCH
                    update audit.head set hash = sha256('x')                                   | 11 | HEAD_MISMATCH
                    """)
    void namesTheFirstBrokenLineAfterAnEdit(String attack, long seq, Flaw flaw) {
        ATTACKED.tamper(attack);

        assertThat(new TrailStation(ATTACKED, directory).verifier.verify())
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.seq()).isEqualTo(seq);
                    assertThat(broken.flaw()).isEqualTo(flaw);
                });
    }
}
