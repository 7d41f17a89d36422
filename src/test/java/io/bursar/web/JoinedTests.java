package io.bursar.web;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedTests {

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 王磊、陈芳", "en, '王磊, 陈芳'", "en-GB, '王磊, 陈芳'"})
    void partsNamesAsTheReadersLanguageDoes(String language, String names) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(Stream.of("王磊", "陈芳").collect(Joined.words())).isEqualTo(names);
    }
}
