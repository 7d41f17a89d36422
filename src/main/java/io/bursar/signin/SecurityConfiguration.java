package io.bursar.signin;

import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import io.bursar.runtime.InstallationSecret;

/** Sign-in, sessions, headers: everything is closed that no {@link PathRules} opens. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final RequestMatcher STATIC = any("/css/**", "/js/**", "/webjars/**", "/img/**");

    private static final RequestMatcher OPEN =
            any("/sign-in", SignInController.REFUSED, "/setup", "/language", "/actuator/health/**");

    private static final CsrfTokenRepository CSRF_TOKENS = new HttpSessionCsrfTokenRepository();

    private static final SessionAuthenticationStrategy NEW_SESSION = new CompositeSessionAuthenticationStrategy(
            List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(CSRF_TOKENS)));

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final InstallationSecret secret;

    SecurityConfiguration(InstallationSecret secret) {
        this.secret = secret;
    }

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http,
            LiveContextRepository contexts,
            PathAuthorization paths,
            Denied denied,
            SignOutRecord signOut) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(NEW_SESSION))
                .csrf(csrf -> csrf.csrfTokenRepository(CSRF_TOKENS))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(registry -> authorize(registry, paths))
                .formLogin(form -> form.loginPage("/sign-in").failureForwardUrl(SignInController.REFUSED))
                .logout(logout ->
                        logout.addLogoutHandler(signOut).logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(PageAsk.remembered()))
                .exceptionHandling(
                        exceptions -> exceptions.accessDeniedHandler(denied).authenticationEntryPoint(new PageAsk()))
                .addFilterAfter(new SessionNaming(secret), SecurityContextHolderFilter.class)
                .addFilterBefore(new SignedInFilter(), AuthorizationFilter.class)
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry registry,
            PathAuthorization paths) {
        registry.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll();
        registry.requestMatchers(STATIC, OPEN).permitAll();
        paths.apply(registry);
        registry.requestMatchers(HttpMethod.GET).authenticated();
        registry.requestMatchers(HttpMethod.HEAD).authenticated();
        registry.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<?> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(List.of(passwords));
    }

    /** A new session id and a new form token whenever somebody has proved who he is. */
    @Bean
    SessionAuthenticationStrategy newSession() {
        return NEW_SESSION;
    }

    /** Methods that no page of ours uses are refused before anything looks at them. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        return firewall;
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(java.util.Arrays.stream(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }
}
