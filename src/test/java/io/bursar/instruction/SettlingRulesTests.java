package io.bursar.instruction;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.bursar.runtime.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How long finding nothing means nothing. */
class SettlingRulesTests {

    @Test
    void halfAnHourWithRealMoneyAndTwoMinutesInTheSandbox() {
        assertThat(rules(Map.of(), Mode.LIVE).window()).isEqualTo(Duration.ofMinutes(30));
        assertThat(rules(Map.of(), Mode.SANDBOX).window()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void theSettingCountsInBoth() {
        for (Mode mode : Mode.values()) {
            assertThat(rules(Map.of("bursar.settling.window", "45m"), mode).window())
                    .isEqualTo(Duration.ofMinutes(45));
        }
    }

    @Test
    void whatPeopleHaveAgreedOnCountsBeforeTheSetting() {
        SettlingOverride agreed = new SettlingOverride() {
            @Override
            public @Nullable SettlingPolicy policy() {
                return null;
            }

            @Override
            public Duration window() {
                return Duration.ofHours(2);
            }
        };

        assertThat(rules(Map.of("bursar.settling.window", "45m"), Mode.LIVE, agreed)
                        .window())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void refusesAWindowBeforeTheSending() {
        assertThatThrownBy(() -> rules(Map.of("bursar.settling.window", "-1s"), Mode.LIVE))
                .hasRootCauseMessage("bursar.settling.window must not be negative");
    }

    private static SettlingRules rules(Map<String, String> settings, Mode mode, SettlingOverride... agreed) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (SettlingOverride one : agreed) {
            beans.addBean("agreed", one);
        }
        SettlingSettings bound = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("bursar.settling", SettlingSettings.class);
        return new SettlingRules(bound, beans.getBeanProvider(SettlingOverride.class), mode);
    }
}
