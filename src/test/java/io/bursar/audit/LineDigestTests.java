package io.bursar.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineDigestTests {

    /** The example of {@code docs/audit.md}, which must say what comes out. */
    @Test
    void followsTheRecipeOfTheManual() throws IOException {
        var payload = CanonicalJson.of(Map.of("before", "OPEN", "after", "PAUSED"));
        var sha = "3ad9f60bc1a7da3461d1583f6c72ca46e8fab6439c2c29c44668dc721f675386";
        var line = new TrailLine(
                1,
                Instant.parse("2026-11-22T16:00:00Z"),
                TrailDatabase.LI,
                new TrailLine.Origin(null, "4f1d2c3b4a596877"),
                Action.LANE_PAUSED.word(),
                new Subject("lane", "m-1"),
                Outcome.OK,
                payload,
                new TrailLine.Link(sha, LineDigest.GENESIS, "", "sha256"));
        var digest = new LineDigest();

        assertThat(digest.ofPayload(line)).isEqualTo(sha);
        assertThat(digest.ofLine(line)).isEqualTo("36dc1087033d99ef846e5c2d0ae630db447139c934a9a299f857bcccfbbf8b75");
        assertThat(Files.readString(Path.of("docs/audit.md"))).contains(payload, sha, digest.ofLine(line));
    }
}
