package io.bursar.checkpoint;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Signs and opens C2SP signed notes: a text, an empty line, and lines {@code — <name> <base64(hash || signature)>}. */
final class SignedNotes {

    private static final String SIGNATURE = "— ";

    private final PrivateKey signingKey;
    private final NoteKey ownKey;
    private final List<NoteKey> trusted;

    SignedNotes(PrivateKey signingKey, NoteKey ownKey, List<NoteKey> earlier) {
        this.signingKey = signingKey;
        this.ownKey = ownKey;
        this.trusted = new ArrayList<>(earlier);
        this.trusted.add(ownKey);
    }

    NoteKey key() {
        return ownKey;
    }

    /** The whole note for a text that ends with a line feed. */
    String sign(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(signingKey);
            signer.update(text.getBytes(UTF_8));
            var signature = signer.sign();
            var hashed = Arrays.copyOf(HexFormat.of().parseHex(ownKey.hash()), 4 + signature.length);
            System.arraycopy(signature, 0, hashed, 4, signature.length);
            return text + "\n" + SIGNATURE + ownKey.name() + " "
                    + Base64.getEncoder().encodeToString(hashed) + "\n";
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot sign with the key " + ownKey.hash(), failed);
        }
    }

    /** Signed by a key that we trust; signatures of strangers are passed over. */
    boolean vouchFor(String note) {
        return isSigned(note, trusted);
    }

    /** Signed by one of these. */
    static boolean isSigned(String note, List<NoteKey> trusted) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return false;
        }
        var text = note.substring(0, end + 1).getBytes(UTF_8);
        return note.substring(end + 2)
                .lines()
                .anyMatch(line -> trusted.stream().anyMatch(key -> fits(line, key, text)));
    }

    private static boolean fits(String line, NoteKey key, byte[] text) {
        var start = SIGNATURE + key.name() + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        try {
            var hashed = Base64.getDecoder().decode(line.substring(start.length()));
            return hashed.length == 68
                    && HexFormat.of().formatHex(hashed, 0, 4).equals(key.hash())
                    && key.verifies(text, Arrays.copyOfRange(hashed, 4, hashed.length));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
