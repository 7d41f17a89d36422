package io.bursar.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese and English; nothing leans on the machine's own language. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    /** Every {@code messages/<module>.properties} (Chinese) and its {@code _en} twin. */
    @Bean
    MessageSource messageSource() throws IOException {
        return new Messages(bundles());
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        resolver.setDefaultLocaleFunction(LanguageConfiguration::asked);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** English for anything that says so, Chinese for everything else. */
    static Locale known(String tag) {
        return tag.startsWith("en") ? ENGLISH : CHINESE;
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 500) {
            return CHINESE;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(header), List.of(CHINESE, Locale.CHINESE, ENGLISH));
            return match == null ? CHINESE : known(match.getLanguage());
        } catch (IllegalArgumentException _) {
            return CHINESE;
        }
    }

    private static List<String> bundles() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(found)
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.indexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }
}
