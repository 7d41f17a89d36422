package io.bursar.secondfactor;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.UserId;
import io.bursar.time.Beijing;

/** The authenticators of people: offered, confirmed, asked, removed. Who may do so is decided before. */
@Component
@Transactional
public class SecondFactors {

    /** An offer that nobody took is forgotten. */
    static final Duration OFFERED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final RecoveryCodes codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient jdbc, SecretBox box, RecoveryCodes codes, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.codes = codes;
        this.clock = clock;
    }

    /** A secret to be shown to its owner. */
    public record Offer(String base32) {

        /** As people type it: base32, in groups of four. */
        public String text() {
            return base32.replaceAll("(.{4})(?=.)", "$1 ");
        }

        /** As an authenticator reads it from a picture. */
        public String address(String username) {
            return "otpauth://totp/Bursar:" + username + "?secret=" + base32
                    + "&issuer=Bursar&algorithm=SHA1&digits=6&period=30";
        }

        private byte[] secret() {
            return Base32.decode(base32);
        }

        /** Never the secret. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** A factor that counts, since when, and how many recovery codes are left. */
    public record Standing(Instant since, int codesLeft) {

        /** That day in Beijing. */
        public LocalDate day() {
            return Beijing.dayOf(since);
        }
    }

    /** What became of a code. */
    public enum Answer {
        /** The code of the authenticator. */
        RIGHT,
        /** A recovery code that was not used before. */
        RECOVERY,
        /** Was right once, and has been used. */
        USED,
        /** None of those that count now. */
        WRONG
    }

    /** What that person has; empty when there is none that counts. */
    public Optional<Standing> of(UserId user) {
        return jdbc.sql("select since from second_factor where user_id = :user")
                .param("user", user.value())
                .query(Timestamp.class)
                .optional()
                .map(since -> new Standing(since.toInstant(), codes.left(user)));
    }

    /** A new secret; an earlier offer is forgotten, a factor in use goes on until this one is confirmed. */
    void offer(UserId user) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        withdraw(user);
        jdbc.sql("insert into second_factor_offer (user_id, secret, key_id, made_at)"
                        + " values (:user, :secret, :key, :now)")
                .param("user", user.value())
                .param("secret", box.seal(secret, owner(user)))
                .param("key", box.keyId())
                .param("now", now())
                .update();
    }

    Optional<Offer> offered(UserId user) {
        return jdbc.sql("select secret from second_factor_offer where user_id = :user and key_id = :key"
                        + " and made_at > :old")
                .param("user", user.value())
                .param("key", box.keyId())
                .param("old", Timestamp.from(clock.instant().minus(OFFERED_FOR)))
                .query(byte[].class)
                .optional()
                .map(stored -> new Offer(Base32.toBase32String(box.open(stored, owner(user)))));
    }

    void withdraw(UserId user) {
        jdbc.sql("delete from second_factor_offer where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** The offer counts from now on if this is its code; then the ten recovery codes, else empty. */
    Optional<List<String>> confirm(UserId user, String code) {
        return offered(user).flatMap(offer -> confirm(user, offer, code));
    }

    private Optional<List<String>> confirm(UserId user, Offer offer, String code) {
        byte[] secret = offer.secret();
        return switch (Totp.judge(secret, code, clock.instant(), Long.MIN_VALUE)) {
            case Totp.Finding.Right right -> {
                remove(user);
                jdbc.sql("insert into second_factor (user_id, secret, key_id, last_step, since)"
                                + " values (:user, :secret, :key, :step, :now)")
                        .param("user", user.value())
                        .param("secret", box.seal(secret, owner(user)))
                        .param("key", box.keyId())
                        .param("step", right.step())
                        .param("now", now())
                        .update();
                yield Optional.of(codes.make(user));
            }
            case Totp.Finding.Used _ -> Optional.empty();
            case Totp.Finding.Wrong _ -> Optional.empty();
        };
    }

    /** What a code is, and uses it up; two that arrive at once wait for each other. */
    public Answer answer(UserId user, String code) {
        if (!code.matches("\\d{6}")) {
            return codes.use(user, code) ? Answer.RECOVERY : Answer.WRONG;
        }
        Totp.Finding finding = jdbc.sql("select secret, last_step from second_factor where user_id = :user for update")
                .param("user", user.value())
                .query((row, _) -> Totp.judge(
                        box.open(row.getBytes("secret"), owner(user)), code, clock.instant(), row.getLong("last_step")))
                .single();
        return switch (finding) {
            case Totp.Finding.Right right -> {
                jdbc.sql("update second_factor set last_step = :step where user_id = :user")
                        .param("step", right.step())
                        .param("user", user.value())
                        .update();
                yield Answer.RIGHT;
            }
            case Totp.Finding.Used _ -> Answer.USED;
            case Totp.Finding.Wrong _ -> Answer.WRONG;
        };
    }

    /** New recovery codes for a factor that counts. */
    List<String> renewCodes(UserId user) {
        return codes.make(user);
    }

    /** False when there was none. */
    boolean remove(UserId user) {
        withdraw(user);
        codes.forget(user);
        return jdbc.sql("delete from second_factor where user_id = :user")
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** Whose factors cannot be read, because they were encrypted under another secret of the installation. */
    List<UserId> unreadable() {
        return jdbc.sql("select user_id from second_factor where key_id <> :key order by user_id")
                .param("key", box.keyId())
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String owner(UserId user) {
        return "user " + user;
    }
}
