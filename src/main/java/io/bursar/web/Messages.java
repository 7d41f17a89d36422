package io.bursar.web;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of all bundles in one table for each language. A page asks for hundreds of them; asked one after the other,
 * thirty bundles would cost more than the page's database.
 */
final class Messages extends ResourceBundleMessageSource {

    private final List<String> bundles;
    private final Map<Locale, Map<String, String>> words = new ConcurrentHashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    Messages(List<String> bundles) {
        this.bundles = List.copyOf(bundles);
        setBasenames(bundles.toArray(String[]::new));
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return words(locale).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String word = words(locale).get(code);
        return word == null
                ? null
                : formats.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(code, _ -> createMessageFormat(word, locale));
    }

    private Map<String, String> words(Locale locale) {
        Map<String, String> known = words.get(locale);
        return known != null ? known : words.computeIfAbsent(locale, this::read);
    }

    private Map<String, String> read(Locale locale) {
        Map<String, String> read = new HashMap<>();
        for (String name : bundles) {
            ResourceBundle bundle = getResourceBundle(name, locale);
            if (bundle != null) {
                bundle.keySet().forEach(key -> read.putIfAbsent(key, bundle.getString(key)));
            }
        }
        return Map.copyOf(read);
    }
}
