package io.bursar.instruction;

import java.time.OffsetDateTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class InstructionConfiguration {

    @Bean
    DatabaseClock databaseClock(JdbcClient jdbc) {
        return new AnchoredClock(
                () -> jdbc.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                System::nanoTime);
    }
}
