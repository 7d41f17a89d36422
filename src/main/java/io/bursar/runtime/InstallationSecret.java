package io.bursar.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A secret of this installation, 256 bits, made at the first start and kept in a file that only its owner may read
 * ({@code BURSAR_SECRET_FILE}). Never in the database: what it protects there must be worth nothing to whoever only
 * has a copy of the database. All instances share the file.
 *
 * <p>Nobody uses it as it is; every purpose has a key of its own, derived by HKDF-SHA256 (RFC 5869).
 */
@Component
public class InstallationSecret {

    private static final int BYTES = 32;

    private final SecretKey root;

    InstallationSecret(@Value("${bursar.secret-file}") String file) {
        this.root = root(Path.of(file).toAbsolutePath().normalize());
    }

    /** The key for one purpose, 256 bits, always the same for the same secret. */
    public SecretKey keyFor(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(root)
                    .thenExpand(("bursar " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the secret without telling it: 16 hexadecimal digits, stored beside what it has encrypted. */
    public String fingerprint() {
        return HexFormat.of().formatHex(mac(keyFor("fingerprint", "HmacSHA256"), "secret"), 0, 8);
    }

    /** HMAC-SHA256 of a text. */
    public static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey root(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != BYTES) {
                throw new IllegalArgumentException(secret.length + " bytes instead of " + BYTES);
            }
            return new javax.crypto.spec.SecretKeySpec(secret, "HKDF");
        } catch (IOException e) {
            throw new StartRefused("The installation's secret " + file + " can be neither read nor made: "
                    + e.getMessage() + ". Say where it is with BURSAR_SECRET_FILE.");
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The file " + file + " is not a secret of Bursar (" + e.getMessage()
                    + "): restore it from your backup, or name the right one with BURSAR_SECRET_FILE.");
        }
    }

    /** Made beside and linked when complete: of two instances that start at once, one makes it and both read it. */
    private static void make(Path file) throws IOException {
        Path directory = Files.createDirectories(file.resolveSibling("."));
        Path draft = Files.createTempFile(directory, "installation", ".key");
        try {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            Files.writeString(draft, Base64.getEncoder().encodeToString(secret) + "\n");
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--------"));
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first.
        } catch (UnsupportedOperationException _) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
