package io.bursar.time;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkingHours.class)
class TimeConfiguration {

    /** The machine's clock, unless somebody (a test) brings another. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }
}
