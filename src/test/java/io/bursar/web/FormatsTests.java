package io.bursar.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** On a Turkish machine in St. John's. */
class FormatsTests {

    private final MutableClock clock = MutableClock.at("2026-11-22T16:03:59Z");
    private final Formats formats = new Formats(messages(), clock);

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void groupsAmountsAndSignsThem() {
        assertThat(formats.money(Money.yuan("1234567.89"))).isEqualTo("¥1,234,567.89");
        assertThat(formats.money(Money.yuan("-0.5"))).isEqualTo("-¥0.50");
        assertThat(formats.money(Money.zero())).isEqualTo("¥0.00");
        assertThat(formats.amount(new BigDecimal("999999999999999.9900"))).isEqualTo("999,999,999,999,999.9900");
        assertThat(formats.number(1234)).isEqualTo("1,234");
    }

    @Test
    void saysBeijingTimeAndSaysSo() {
        assertThat(formats.instant(clock.instant())).isEqualTo("2026-11-23 00:03 GMT+8");
        assertThat(formats.second(clock.instant())).isEqualTo("2026-11-23 00:03:59 GMT+8");
    }

    @Test
    void saysHowLongAgoInTheLanguageOfTheReader() {
        Instant then = clock.instant();
        assertThat(formats.age(then)).isEqualTo("刚刚");
        clock.advance(Duration.ofMinutes(59));
        assertThat(formats.age(then)).isEqualTo("59 分钟前");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        clock.advance(Duration.ofMinutes(1));
        assertThat(formats.age(then)).isEqualTo("1 h ago");
        clock.advance(Duration.ofHours(47));
        assertThat(formats.age(then)).isEqualTo("2 days ago");
    }

    private static org.springframework.context.MessageSource messages() {
        try {
            return new LanguageConfiguration().messageSource();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
