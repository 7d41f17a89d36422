package io.bursar.time;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The machine's clock, unless somebody (a test) brings another. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }
}
