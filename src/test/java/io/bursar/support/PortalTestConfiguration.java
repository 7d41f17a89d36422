package io.bursar.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class PortalTestConfiguration {

    @Bean
    @Primary
    MutableClock testClock() {
        return MutableClock.at("2026-11-23T01:00:00Z");
    }
}
