package io.bursar.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.money.Money;
import io.bursar.time.Beijing;

/** Amounts, times and words as people read them; templates find it under {@code #fmt}. */
@Component("fmt")
public class Formats {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code ¥1,234,567.89}, {@code -¥0.50}; other currencies with their code: {@code USD 1.00}. */
    public String money(Money money) {
        String sign = money.isNegative() ? "-" : "";
        String mark =
                Money.CNY.equals(money.currency()) ? "¥" : money.currency().getCurrencyCode() + " ";
        return sign + mark + amount(money.amount().abs());
    }

    /** Thousands marks, exactly the decimals that the number has. */
    public String amount(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A count with thousands marks. */
    public String number(long number) {
        return amount(BigDecimal.valueOf(number));
    }

    /** {@code 2026-11-22 14:03 GMT+8}: Beijing time, to the minute. */
    public String instant(Instant instant) {
        return MINUTE.format(instant.atZone(Beijing.ZONE)) + " GMT+8";
    }

    /** {@code 2026-11-22 14:03:59 GMT+8}: Beijing time, to the second, for trails and attempts. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(Beijing.ZONE)) + " GMT+8";
    }

    /** {@code 2026-11-22 14:03}, for tables whose head says the zone ({@code web.zone}). */
    public String time(Instant instant) {
        return MINUTE.format(instant.atZone(Beijing.ZONE));
    }

    /** {@code 2026-11-22 14:03:59}, for tables whose head says the zone ({@code web.zone}). */
    public String moment(Instant instant) {
        return SECOND.format(instant.atZone(Beijing.ZONE));
    }

    /** {@code 2026-11-22}. */
    public String date(LocalDate date) {
        return date.toString();
    }

    /** {@code 2026-11}. */
    public String month(YearMonth month) {
        return month.toString();
    }

    /** How long ago, in words: just now, minutes, hours, days. */
    public String age(Instant since) {
        return "web.age.now".equals(ageKey(since)) ? word("web.age.now") : word(ageKey(since), units(since));
    }

    /** Words that know their key and what to fall back to. */
    public String text(MessageSourceResolvable words) {
        return messages.getMessage(words, LocaleContextHolder.getLocale());
    }

    /** The label of an enum's constant: message {@code Type.VALUE}. */
    public String label(Enum<?> constant) {
        return word(key(constant));
    }

    /** Words in a row, parted as the reader's language does. */
    public String list(Collection<String> words) {
        return String.join(Joined.mark(), words);
    }

    /** What parts words in a row in the reader's language. */
    public String comma() {
        return Joined.mark();
    }

    /** The words of a flash message. */
    public String text(Flash flash) {
        return word(flash.key(), flash.arguments().toArray());
    }

    /** The message of that key in the language of this request. */
    public String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private String ageKey(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toMinutes() < 1) {
            return "web.age.now";
        }
        if (age.toHours() < 1) {
            return "web.age.minutes";
        }
        return age.toHours() < 48 ? "web.age.hours" : "web.age.days";
    }

    private String units(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        long units = age.toHours() < 1 ? age.toMinutes() : age.toHours() < 48 ? age.toHours() : age.toDays();
        return number(units);
    }
}
