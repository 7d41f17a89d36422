package io.bursar.audit;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code bursar.audit.*}.
 *
 * @param directory where the signer keeps its last checkpoint and the list of all; must survive a restart
 * @param keyFile the signing key (Ed25519, PEM); default {@code checkpoint.key} in the directory, made when missing.
 *     Several instances share one key
 * @param origin the name of this trail in its checkpoints; no blanks, no plus sign
 * @param trustedKeys verifier keys ({@code name+hash+key}) of earlier signing keys
 */
@ConfigurationProperties("bursar.audit")
record AuditProperties(
        @DefaultValue("data/audit") Path directory,
        @Nullable Path keyFile,
        @DefaultValue("bursar-audit") String origin,
        @DefaultValue List<String> trustedKeys) {

    Path signingKey() {
        return keyFile == null ? directory.resolve("checkpoint.key") : keyFile;
    }
}
