package io.bursar.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.TermResource;
import io.bursar.catalogue.Catalogue;
import io.bursar.time.Beijing;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** How resources, periods and what went wrong look in words, in the language of this thread. */
@Component
class RenewalWords {

    private final MessageSource messages;
    private final Catalogue catalogue;
    private final Clock clock;

    RenewalWords(MessageSource messages, Catalogue catalogue, Clock clock) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** E.g. "3 months". */
    String period(Period period) {
        return switch (period) {
            case Period.Months it -> word("renewal.period.months", it.count());
            case Period.Years it -> word("renewal.period.years", it.count());
        };
    }

    String service(CloudOrder.Service service) {
        return catalogue.service(service.code(), service.name());
    }

    String region(@Nullable String id) {
        return catalogue.region(id);
    }

    /** What Huawei's code means. */
    String code(String code) {
        return messages.getMessage(BssWords.ofCode(code), locale());
    }

    /** Why nothing could be read; empty when it could. */
    String failure(ReadAnswer<?> answer) {
        return switch (answer) {
            case ReadAnswer.Known<?> _ -> "";
            case ReadAnswer.Unreadable<?> it -> word("renewal.unreadable") + " " + code(it.code());
            case ReadAnswer.Unavailable<?> _ -> word("renewal.unavailable");
        };
    }

    Badge badge(TermResource.Status status) {
        Tone tone = switch (status) {
            case IN_USE -> Tone.GOOD;
            case EXPIRED, FROZEN -> Tone.ATTENTION;
            case CLOSED, OTHER -> Tone.NEUTRAL;
        };
        return new Badge(tone, "renewal.status." + status);
    }

    /** How long until then, in whole days; empty when nobody knows. */
    String left(@Nullable Instant expiry) {
        if (expiry == null) {
            return "";
        }
        long days = Duration.between(clock.instant(), expiry).toDays();
        if (expiry.isBefore(clock.instant())) {
            return word("renewal.left.over", -days);
        }
        return days == 0 ? word("renewal.left.today") : word("renewal.left.days", days);
    }

    /** The day in Beijing; null when nobody knows. */
    static @Nullable LocalDate dayOf(@Nullable Instant expiry) {
        return expiry == null ? null : Beijing.dayOf(expiry);
    }

    /** The day after that many months, in Beijing; null when nobody knows when it expires now. */
    static @Nullable LocalDate expiryAfter(@Nullable Instant expiry, Period period) {
        return expiry == null ? null : Beijing.dayOf(expiry).plusMonths(period.months());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
