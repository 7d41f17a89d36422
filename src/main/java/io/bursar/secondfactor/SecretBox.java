package io.bursar.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.springframework.stereotype.Component;

import io.bursar.runtime.InstallationSecret;

/**
 * Encrypts what the database keeps but must not tell: AES-256-GCM with a fresh nonce, bound to what it belongs to, so
 * that a row copied to somebody else does not open.
 */
@Component
class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    SecretBox(InstallationSecret secret) {
        this.key = secret.keyFor("second factor", "AES");
        this.keyId = secret.fingerprint();
    }

    /** Names the key, to be stored beside what it has sealed. */
    String keyId() {
        return keyId;
    }

    byte[] seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed under another key or for another owner, or was changed */
    byte[] open(byte[] box, String owner) {
        byte[] nonce = java.util.Arrays.copyOf(box, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, java.util.Arrays.copyOfRange(box, NONCE_BYTES, box.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of " + owner + " does not open: wrong key, or changed", e);
        }
    }
}
