package io.bursar.secondfactor;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import io.bursar.identity.UserId;

/**
 * Ten codes for a day without the authenticator. Each begins with its number, so that one hash is compared and the
 * paper on which they are written can be ticked off; the rest is 49 bits, hashed like a password. Inside the caller's
 * transaction.
 */
@Component
class RecoveryCodes {

    static final int COUNT = 10;

    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern FORM = Pattern.compile("0*(\\d{1,2})-?([a-z0-9]{5})-?([a-z0-9]{5})");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** New ones, to be shown once; the old ones are good no longer. */
    List<String> make(UserId user) {
        forget(user);
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            String secret = five() + five();
            jdbc.sql("insert into recovery_code (user_id, number, code_hash) values (:user, :number, :hash)")
                    .param("user", user.value())
                    .param("number", number)
                    .param("hash", encoder.encode(secret))
                    .update();
            codes.add("%02d-%s-%s".formatted(number, secret.substring(0, 5), secret.substring(5)));
        }
        return List.copyOf(codes);
    }

    /** Whether this is one of them that was not used yet; if so it is used up. */
    boolean use(UserId user, String typed) {
        Matcher parts = FORM.matcher(typed);
        if (!parts.matches()) {
            return false;
        }
        int number = Integer.parseInt(parts.group(1));
        return jdbc.sql("select code_hash from recovery_code where user_id = :user and number = :number"
                                + " and used_at is null for update")
                        .param("user", user.value())
                        .param("number", number)
                        .query(String.class)
                        .optional()
                        .filter(hash -> encoder.matches(parts.group(2) + parts.group(3), hash))
                        .isPresent()
                && jdbc.sql("update recovery_code set used_at = :now where user_id = :user and number = :number")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("user", user.value())
                                .param("number", number)
                                .update()
                        == 1;
    }

    int left(UserId user) {
        return jdbc.sql("select count(*) from recovery_code where user_id = :user and used_at is null")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    void forget(UserId user) {
        jdbc.sql("delete from recovery_code where user_id = :user")
                .param("user", user.value())
                .update();
    }

    private String five() {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < 5; place++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
