package io.bursar.secondfactor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:10Z");
    private static final long STEP = Totp.stepAt(NOW);

    /** RFC 6238, appendix B, for SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void acceptsOneStepOfDifferenceBetweenTheClocksAndNoMore() {
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            assertThat(Totp.judge(SECRET, Totp.code(SECRET, step), NOW, 0)).isEqualTo(new Totp.Finding.Right(step));
        }
        assertThat(Totp.judge(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0)).isEqualTo(new Totp.Finding.Wrong());
        assertThat(Totp.judge(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0)).isEqualTo(new Totp.Finding.Wrong());
    }

    @Test
    void refusesACodeThatWasUsedAndThoseBeforeIt() {
        String used = Totp.code(SECRET, STEP);
        assertThat(Totp.judge(SECRET, used, NOW, STEP)).isEqualTo(new Totp.Finding.Used());
        assertThat(Totp.judge(SECRET, used, NOW.plus(Duration.ofSeconds(30)), STEP))
                .isEqualTo(new Totp.Finding.Used());
        assertThat(Totp.judge(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEqualTo(new Totp.Finding.Used());
        assertThat(Totp.judge(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP))
                .isEqualTo(new Totp.Finding.Right(STEP + 1));
    }
}
