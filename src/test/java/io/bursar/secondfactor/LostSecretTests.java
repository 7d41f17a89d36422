package io.bursar.secondfactor;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.Credentials;
import io.bursar.identity.NewUser;
import io.bursar.identity.Role;
import io.bursar.identity.UserChange;
import io.bursar.identity.UserDesk;
import io.bursar.identity.UserId;
import io.bursar.identity.UserRegister;
import io.bursar.runtime.InstallationSecret;
import io.bursar.runtime.StartRefused;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Second factors that were encrypted under a secret that is gone: no start beside them, and one way out. */
@PortalTest
class LostSecretTests {

    private static final String PASSWORD = "a long sentence nobody guesses";
    private static int counter;

    @TempDir
    private Path temporary;

    @Autowired
    private MockMvc portal;

    @Autowired
    private UserDesk desk;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private SecondFactorDesk factorDesk;

    @Autowired
    private RecoveryCodes codes;

    @Autowired
    private UserRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UserId person = new UserId(new java.util.UUID(0, 0));
    private String username = "";

    /** With a second factor set up under another secret than the installation's. */
    @BeforeEach
    void somebodyOfBefore() {
        jdbc.sql("delete from sign_in_throttle").update();
        username = "lost" + ++counter;
        var made = desk.create(new NewUser(username, "旧" + counter, Set.of(Role.FINANCE)), PASSWORD, false);
        person = ((UserChange.Done) made).person().id();
        SecondFactors before = new SecondFactors(jdbc, otherBox(), codes, clock);
        before.offer(person);
        byte[] secret = Base32.decode(before.offered(person).orElseThrow().base32());
        assertThat(before.confirm(person, Totp.code(secret, Totp.stepAt(clock.instant()))))
                .isPresent();
    }

    @Test
    void itDoesNotStartUntilThatIsSaidAndThenForgetsThoseAlone() {
        UserId other = withReadableFactor();

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(false))
                .withMessageContaining("second factors of 1 people")
                .withMessageContaining("BURSAR_SECRET_FILE")
                .withMessageContaining("BURSAR_SECONDFACTOR_FORGETUNREADABLE=true");
        assertThat(known(person).secondFactor()).isTrue();

        int number = known(person).number();
        start(true);

        assertThat(known(person).secondFactor()).isFalse();
        assertThat(known(person).number()).isGreaterThan(number);
        assertThat(entrustedAt(person)).isEqualTo(clock.instant());
        assertThat(codes.left(person)).isZero();
        assertThat(known(other).secondFactor()).isTrue();
        assertThat(reason()).contains("the installation's secret was lost");
        start(false);
        try (Visitor visitor = Visitor.of(portal)) {
            assertThat(visitor.signIn(username, PASSWORD).getUrl()).hasPath("/");
        }
    }

    private Credentials known(UserId id) {
        return register.credentials(id).orElseThrow();
    }

    private Instant entrustedAt(UserId id) {
        return jdbc.sql("select entrusted_at from app_user where id = :id")
                .param("id", id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void start(boolean forget) {
        new SecondFactorStart(factors, factorDesk, new SecondFactorSettings(Set.of(), forget))
                .afterSingletonsInstantiated();
    }

    private UserId withReadableFactor() {
        var made = desk.create(new NewUser(username + "x", "今", Set.of(Role.FINANCE)), PASSWORD, false);
        UserId other = ((UserChange.Done) made).person().id();
        factors.offer(other);
        byte[] secret = Base32.decode(factors.offered(other).orElseThrow().base32());
        assertThat(factors.confirm(other, Totp.code(secret, Totp.stepAt(clock.instant()))))
                .isPresent();
        return other;
    }

    private String reason() {
        return jdbc.sql("select payload from audit.event where action = 'user.second_factor_removed'"
                        + " and object_id = ? order by seq desc limit 1")
                .param(person.toString())
                .query(String.class)
                .single();
    }

    private SecretBox otherBox() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "bursar.secret-file",
                                    temporary.resolve("old.key").toString())));
            context.register(InstallationSecret.class, SecretBox.class);
            context.refresh();
            return context.getBean(SecretBox.class);
        }
    }
}
