package io.bursar.catalogue;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegionsTests {

    private final Regions regions = new Regions(messages());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "en,cn-north-4,,CN North-Beijing4",
        "en,CN-North-4,华北-北京四,CN North-Beijing4",
        "zh,cn-north-4,,华北-北京四",
        "zh,cn-north-4,华北-北京4,华北-北京4",
        "en,xx-new-1,新区一,xx-new-1 新区一",
        "zh,xx-new-1,新区一,新区一",
        "en,xx-new-1,,xx-new-1",
        "en,xx-new-1,xx-new-1,xx-new-1",
        "en,,,—"
    })
    void tellsEachReaderWhatTheyCanRead(String language, @Nullable String id, @Nullable String bill, String name) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(regions.name(id, bill)).isEqualTo(name);
    }

    private static ReloadableResourceBundleMessageSource messages() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/catalogue");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
