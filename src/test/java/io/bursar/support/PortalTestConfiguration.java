package io.bursar.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class PortalTestConfiguration {

    @Bean
    AtTheDoor atTheDoor(JdbcClient jdbc) {
        return new AtTheDoor(jdbc);
    }

    @Bean
    @Primary
    MutableClock testClock() {
        return MutableClock.at("2026-11-23T01:00:00Z");
    }
}
