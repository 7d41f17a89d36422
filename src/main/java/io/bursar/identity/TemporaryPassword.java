package io.bursar.identity;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/** Passwords to be told to somebody once: four groups of five, 96 bits, without characters that look alike. */
@Component
class TemporaryPassword {

    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    String make() {
        StringBuilder password = new StringBuilder();
        for (int place = 0; place < 20; place++) {
            if (place > 0 && place % 5 == 0) {
                password.append('-');
            }
            password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return password.toString();
    }
}
