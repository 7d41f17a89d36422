package io.bursar.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstallationSecretTests {

    @TempDir
    private Path temporary;

    @Test
    void isMadeOnceAndReadableForItsOwnerOnly() throws IOException {
        String file = temporary.resolve("new").resolve("installation.key").toString();
        var made = new InstallationSecret(file);
        var read = new InstallationSecret(file);
        assertThat(read.fingerprint()).isEqualTo(made.fingerprint()).matches("[0-9a-f]{16}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
                .isEqualTo("r--------");
        assertThat(new InstallationSecret(temporary.resolve("other.key").toString()).fingerprint())
                .isNotEqualTo(made.fingerprint());
    }

    @Test
    void isTheSameForInstancesThatStartAtOnce() throws IOException {
        String file = temporary.resolve("installation.key").toString();
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(_ -> new InstallationSecret(file).fingerprint())
                        .distinct())
                .hasSize(1);
        try (var files = Files.list(temporary)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void hasAnotherKeyForEachPurpose() throws IOException {
        Path file = temporary.resolve("installation.key");
        Files.writeString(file, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        var secret = new InstallationSecret(file.toString());
        assertThat(hex(secret, "session reference"))
                // Computed by another implementation of HKDF and HMAC.
                .isEqualTo("f1b86c6b551be28c6e52b6c036715ef618518a39d2a498bb7f0dd96355dede20")
                .isNotEqualTo(hex(secret, "second factor"));
    }

    @Test
    void refusesToStartWithAFileThatIsNoSecret() throws IOException {
        Path file = temporary.resolve("installation.key");
        Files.writeString(file, "not a secret");
        assertThatThrownBy(() -> new InstallationSecret(file.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("installation.key")
                .hasMessageContaining("BURSAR_SECRET_FILE");
    }

    private static String hex(InstallationSecret secret, String purpose) {
        return HexFormat.of().formatHex(InstallationSecret.mac(secret.keyFor(purpose, "HmacSHA256"), "an id"));
    }
}
