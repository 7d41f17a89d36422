package io.bursar.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

import io.bursar.identity.PathRules;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /**
     * Two requests of one session may write the same attribute at the same time (a page, and what it asks for while it
     * is open): the later one counts, instead of failing on the primary key.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterSessionAttributeCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    PathRules signInPaths() {
        return PathRules.none()
                .writes(CodeController.CODE)
                .readsBeforeDeciding(SecondFactorController.PAGE)
                .decides(SecondFactorController.PAGE + "/*")
                .reads("/account/**")
                .writes("/account/password")
                .reads("/confirm-password")
                .writes("/confirm-password");
    }
}
