package io.bursar.checkpoint;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code bursar.audit.*}, see application.yml for the defaults.
 *
 * @param directory where the signer keeps its last checkpoint and the list of all; must survive a restart
 * @param keyFile the signing key (Ed25519, PEM), made when missing. Several instances share one key
 * @param origin the name of this trail in its checkpoints; no blanks, no plus sign
 * @param trustedKeys verifier keys ({@code name+hash+key}) of earlier signing keys
 */
@ConfigurationProperties("bursar.audit")
record AuditProperties(
        Path directory,
        Path keyFile,
        String origin,
        @DefaultValue List<String> trustedKeys) {}
