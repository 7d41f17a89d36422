package io.bursar.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The signing key on disk: a private and a public key, Ed25519, as two PEM blocks of one file that only its owner may
 * read. It never goes into the database, because it is the database's administrator that it guards against.
 */
final class SigningKeyFile {

    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException for a file that holds no such pair; the message says how to make one */
    KeyPair load() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            var pem = Files.readString(file, UTF_8);
            var keys = KeyFactory.getInstance("Ed25519");
            var pair = new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))));
            proveThatTheyBelongTogether(pair);
            return pair;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or make the signing key " + file, unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    file + " holds no Ed25519 key pair (" + malformed.getMessage() + "). Make one with"
                            + " 'openssl genpkey -algorithm ed25519 -out KEY && openssl pkey -in KEY -pubout >> KEY'",
                    malformed);
        }
    }

    private void create() throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var draft = Files.createTempFile(directory, "checkpoint", ".key");
        Files.writeString(
                draft,
                pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--------"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void proveThatTheyBelongTogether(KeyPair pair) throws GeneralSecurityException {
        var notes = new SignedNotes(pair.getPrivate(), NoteKey.of("trial", pair.getPublic()), java.util.List.of());
        if (!notes.vouchFor(notes.sign("trial\n"))) {
            throw new GeneralSecurityException("private and public key do not belong together");
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + MIME.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    private static byte[] block(String pem, String kind) {
        var found = Pattern.compile("-----BEGIN " + kind + "-----(.*?)-----END " + kind + "-----", Pattern.DOTALL)
                .matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException("no block '" + kind + "'");
        }
        return Base64.getMimeDecoder().decode(found.group(1).strip());
    }
}
