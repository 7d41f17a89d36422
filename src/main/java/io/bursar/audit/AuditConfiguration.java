package io.bursar.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** Until somebody knows who is signed in, it is Bursar itself that acts. */
    @Bean
    @Fallback
    CurrentActor bursarItself() {
        return () -> Actor.system("bursar");
    }
}
