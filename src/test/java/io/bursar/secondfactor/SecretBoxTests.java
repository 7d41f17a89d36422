package io.bursar.secondfactor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.bursar.runtime.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SecretBoxTests {

    private static final byte[] SECRET = "a secret of somebody".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path temporary;

    @Test
    void opensForItsOwnerOnly() {
        SecretBox box = box("one.key");
        byte[] sealed = box.seal(SECRET, "user 1");
        assertThat(box.open(sealed, "user 1")).isEqualTo(SECRET);
        assertThatIllegalStateException().isThrownBy(() -> box.open(sealed, "user 2"));
    }

    @Test
    void neverLooksTheSameTwiceAndTellsNothing() {
        SecretBox box = box("one.key");
        byte[] sealed = box.seal(SECRET, "user 1");
        assertThat(box.seal(SECRET, "user 1")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void doesNotOpenWhenChangedOrUnderAnotherKey() {
        byte[] sealed = box("one.key").seal(SECRET, "user 1");
        assertThatIllegalStateException().isThrownBy(() -> box("two.key").open(sealed, "user 1"));
        assertThat(box("two.key").keyId()).isNotEqualTo(box("one.key").keyId());
        sealed[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> box("one.key").open(sealed, "user 1"));
    }

    private SecretBox box(String file) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var settings = Map.<String, Object>of(
                    "bursar.secret-file", temporary.resolve(file).toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.register(InstallationSecret.class, SecretBox.class);
            context.refresh();
            return context.getBean(SecretBox.class);
        }
    }
}
