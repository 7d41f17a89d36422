package io.bursar.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;

/** Who may take a case file: those who may read the trail. */
@Configuration(proxyBeanMethods = false)
class CaseFilePaths {

    @Bean
    PathRules caseFileRules() {
        return PathRules.none().reads("/casefiles/**", Role.AUDITOR, Role.ADMIN);
    }
}
