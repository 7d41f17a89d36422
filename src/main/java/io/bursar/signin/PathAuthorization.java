package io.bursar.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.identity.SignedIn;

/** Turns the modules' {@link PathRules} into Spring Security's. */
@Component
class PathAuthorization {

    /** For how long a password, and a code, counts as just given (ASVS 5.0 7.5.3). */
    static final Duration RECENT = Duration.ofMinutes(5);

    private final List<PathRules.Rule> rules;
    private final AuthorizationManagerFactory<RequestAuthorizationContext> managers =
            new DefaultAuthorizationManagerFactory<>();
    private final AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> recentPassword;
    private final AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> recentPasswordAndCode;

    PathAuthorization(ObjectProvider<PathRules> contributed, Clock clock) {
        this.rules = contributed
                .orderedStream()
                .flatMap(module -> module.rules().stream())
                .toList();
        this.recentPassword = AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                .requireFactor(factor -> factor.passwordAuthority().validDuration(RECENT))
                .build();
        this.recentPassword.setClock(clock);
        this.recentPasswordAndCode = AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                .requireFactor(factor -> factor.passwordAuthority().validDuration(RECENT))
                .requireFactor(
                        factor -> factor.authority(Admission.CODE_AUTHORITY).validDuration(RECENT))
                .build();
        this.recentPasswordAndCode.setClock(clock);
    }

    void apply(AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry registry) {
        for (PathRules.Rule rule : rules) {
            for (HttpMethod method : rule.methods()) {
                registry.requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(method, rule.pattern()))
                        .access(manager(rule));
            }
        }
    }

    private AuthorizationManager<RequestAuthorizationContext> manager(PathRules.Rule rule) {
        AuthorizationManager<RequestAuthorizationContext> roles = rule.roles().isEmpty()
                ? managers.authenticated()
                : managers.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
        if (!rule.recent()) {
            return roles;
        }
        // Roles first: who may not decide is told so, not asked for a password.
        return (authentication, request) -> {
            AuthorizationResult allowed = roles.authorize(authentication, request);
            return allowed != null && !allowed.isGranted() ? allowed : recent().authorize(authentication, request);
        };
    }

    private AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> recent() {
        return SignedIn.here().filter(SignedIn::secondFactor).isPresent() ? recentPasswordAndCode : recentPassword;
    }
}
