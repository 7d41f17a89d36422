package io.bursar.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An Ed25519 verifier key in the form of C2SP signed notes: {@code <name>+<hash>+<base64(0x01 || key)>}. */
record NoteKey(String name, String hash, PublicKey key) {

    static final byte ED25519 = 1;

    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static NoteKey of(String name, PublicKey key) {
        return new NoteKey(name, HexFormat.of().formatHex(hash(name, typed(key))), key);
    }

    /** @throws IllegalArgumentException for text that is no such key, or whose hash does not fit it */
    static NoteKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 33 || typed[0] != ED25519) {
                throw new IllegalArgumentException("not an Ed25519 key");
            }
            var spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + 32);
            System.arraycopy(typed, 1, spki, SPKI_PREFIX.length, 32);
            var key = of(parts[0], KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            if (!key.hash.equals(parts[1])) {
                throw new IllegalArgumentException("its hash should be " + key.hash);
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            throw new IllegalArgumentException("not a verifier key: " + text, malformed);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** For people and other verifiers. */
    @Override
    public String toString() {
        return name + "+" + hash + "+" + Base64.getEncoder().encodeToString(typed(key));
    }

    private static byte[] typed(PublicKey key) {
        var encoded = key.getEncoded();
        var typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }

    private static byte[] hash(String name, byte[] typed) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(UTF_8));
            return Arrays.copyOf(sha256.digest(typed), 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
