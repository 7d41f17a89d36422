package io.bursar.bss.huawei;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.bss.Accounts;
import io.bursar.bss.BssConnection;
import io.bursar.bss.Funds;
import io.bursar.bss.Moves;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings as an operator gives them: defaults, refusals that name the setting, keys that stay secret. */
class BssSettingsTests {

    @Configuration(proxyBeanMethods = false)
    static class AClock {

        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }
    }

    private static final String[] KEYS = {
        "bursar.bss.access-key=" + World.AK, "bursar.bss.secret-key=" + World.SK, "bursar.bss.domain-id=d"
    };

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(AClock.class, BssConfiguration.class, MasterPorts.class);

    @Test
    void standsWithoutKeysAndLeavesTheConnectionToOthers() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(BssConnection.class)
                .hasSingleBean(Moves.class)
                .hasSingleBean(Accounts.class)
                .hasSingleBean(Funds.class));
        runner.withPropertyValues("bursar.bss.access-key=")
                .run(context -> assertThat(context).doesNotHaveBean(BssConnection.class));
    }

    @Test
    void usesRetiredInterfacesOnlyWhereTold() {
        runner.run(context -> assertThat(context.getBean(RetiredGroups.class)).isEqualTo(RetiredGroups.none()));
        runner.withPropertyValues("bursar.bss.retired=packages, records").run(context -> {
            RetiredGroups retired = context.getBean(RetiredGroups.class);
            assertThat(Stream.of(RetiredGroup.values()).filter(retired::uses))
                    .containsExactly(RetiredGroup.PACKAGES, RetiredGroup.RECORDS);
        });
        assertThat(refusal(Map.of("retired", "everything"))).contains("bursar.bss.retired");
    }

    @Test
    void connectsToHuaweiWithKeys() {
        runner.withPropertyValues(KEYS).run(context -> {
            BssConnection connection = context.getBean(BssConnection.class);
            assertThat(connection.endpoint()).hasToString("https://bss.myhuaweicloud.com");
            assertThat(connection.toString()).doesNotContain(World.AK, World.SK);
            assertThat(context.getBean(BssSettings.class).toString()).doesNotContain(World.AK, World.SK);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bss.myhuaweicloud.com/",
                "https://BSS.myhuaweicloud.com:443",
                "http://localhost:8081",
                "http://127.0.0.1:8081",
                "http://[::1]:8081",
                "https://localhost:8443",
            })
    void acceptsItsOwnHostsAndThisMachine(String endpoint) {
        assertThat(refusal(Map.of("endpoint", endpoint))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint|http://bss.myhuaweicloud.com|bursar.bss.endpoint must begin with https://",
                "endpoint|https://bss.myhuaweicloud.com.evil.test|bursar.bss.allowed-hosts",
                "endpoint|https://user@bss.myhuaweicloud.com|bursar.bss.endpoint must be a host",
                "endpoint|https://bss.myhuaweicloud.com/v2|bursar.bss.endpoint must not have a path",
                "endpoint|https://bss.myhuaweicloud.com?x=1|bursar.bss.endpoint must be a host",
                "endpoint|http://127.0.0.1.evil.test|bursar.bss.endpoint must begin with https://",
                "endpoint|ftp://localhost|bursar.bss.endpoint must begin with https://",
                "endpoint|bss.myhuaweicloud.com|bursar.bss.endpoint must look like",
                "access-key|only|bursar.bss.secret-key is missing",
                "secret-key|only|bursar.bss.access-key is missing",
                "domain-id|only|bursar.bss.access-key is missing",
                "connect-timeout|0s|bursar.bss.connect-timeout must lie",
                "read-timeout|1h|bursar.bss.read-timeout must lie",
                "limits.move-body|10B|bursar.bss.limits.move-body must lie",
                "limits.reads-per-second|0|bursar.bss.limits.reads-per-second must lie",
                "limits.per-second.PayOrders|0|bursar.bss.limits.per-second.PayOrders must lie",
            })
    void refusesWithASentenceThatNamesTheSetting(String setting, String value, String sentence) {
        assertThat(refusal(Map.of(setting, value))).contains(sentence);
    }

    private String refusal(Map<String, String> settings) {
        String[] pairs = settings.entrySet().stream()
                .map(it -> "bursar.bss." + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
        StringBuilder told = new StringBuilder();
        runner.withPropertyValues(pairs).run(context -> {
            for (Throwable it = context.getStartupFailure(); it != null; it = it.getCause()) {
                told.append(it.getMessage()).append('\n');
            }
        });
        return told.toString();
    }
}
