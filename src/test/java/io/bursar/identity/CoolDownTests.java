package io.bursar.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.runtime.Mode;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Who was only just given something to decide with waits, and nobody else does. */
class CoolDownTests {

    private static final Instant MADE = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T01:00:00Z");

    private final MutableClock clock = MutableClock.at(MADE);
    private final User user =
            new User(new NewUser("wu", "吴", Set.of(Role.APPROVER, Role.FINANCE)), "$argon2id$", false, MADE);

    @Test
    void lastsADayWithRealMoneyAndNotAtAllInTheSandbox() {
        CoolDown live = coolDown(null, Mode.LIVE);

        assertThat(coolDown(null, Mode.SANDBOX).of(user)).isEmpty();
        assertThat(coolDown(Duration.ofHours(1), Mode.SANDBOX).of(user)).contains(MADE.plus(Duration.ofHours(1)));
        assertThat(coolDown(Duration.ZERO, Mode.LIVE).of(user)).isEmpty();
        assertThat(live.of(user)).contains(MADE.plus(Duration.ofHours(24)));
        clock.advance(Duration.ofHours(24).minusNanos(1));
        assertThat(live.of(user)).isPresent();
        clock.advance(Duration.ofNanos(1));
        assertThat(live.of(user)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "PT720H1S"})
    void refusesASettingThatNobodyMeans(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coolDown(Duration.parse(setting), Mode.LIVE))
                .withMessageContaining("bursar.people.cool-down");
    }

    @ParameterizedTest
    @MethodSource("given")
    void beginsAnewWithWhatOthersGive(BiConsumer<User, Instant> change) {
        change.accept(user, LATER);
        assertThat(user.entrustedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @MethodSource("own")
    void doesNotBeginAnewWithWhatIsOnesOwnOrTakesAway(BiConsumer<User, Instant> change) {
        change.accept(user, LATER);
        assertThat(user.entrustedAt()).isEqualTo(MADE);
    }

    @Test
    void beginsAnewWhenATemporaryPasswordIsReplaced() {
        user.giveTemporaryPassword("$argon2id$1", LATER);
        user.choosePassword("$argon2id$2", LATER.plusSeconds(1));
        user.choosePassword("$argon2id$3", LATER.plusSeconds(2));
        assertThat(user.entrustedAt()).isEqualTo(LATER.plusSeconds(1));
    }

    private static Object[] given() {
        return new Object[] {
            named("a role", (user, now) -> user.become(Set.of(Role.APPROVER, Role.FINANCE, Role.AUDITOR), now)),
            named("another role instead", (user, now) -> user.become(Set.of(Role.ADMIN), now)),
            named("a temporary password", (user, now) -> user.giveTemporaryPassword("$argon2id$1", now)),
            named("the account back", (user, now) -> user.enable(now)),
            named("a second factor to set up anew", (user, now) -> user.loseSecondFactor(now))
        };
    }

    private static Object[] own() {
        return new Object[] {
            named("a password of his own", (user, now) -> user.choosePassword("$argon2id$1", now)),
            named("a role less", (user, now) -> user.become(Set.of(Role.APPROVER), now)),
            named("the same roles", (user, now) -> user.become(Set.of(Role.APPROVER, Role.FINANCE), now)),
            named("a unit", (user, _) -> user.moveTo("财务部"))
        };
    }

    private static Named<BiConsumer<User, Instant>> named(String what, BiConsumer<User, Instant> change) {
        return Named.of(what, change);
    }

    private CoolDown coolDown(@Nullable Duration setting, Mode mode) {
        return new CoolDown(setting, mode, clock);
    }
}
