package io.bursar.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.ReadAnswer;
import io.bursar.catalogue.Catalogue;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** How orders and what belongs to them look in words. */
@Component
class OrderLooks {

    private static final int SOON_HOURS = 24;

    private final MessageSource messages;
    private final Catalogue catalogue;
    private final Clock clock;

    OrderLooks(MessageSource messages, Catalogue catalogue, Clock clock) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What is left until something ends; {@code hurry} when it is less than a day, {@code over} when nothing is. */
    record Left(Instant until, String words, boolean hurry, boolean over) {}

    Badge badge(CloudOrder order) {
        Tone tone = switch (order.status()) {
            case COMPLETED -> Tone.GOOD;
            case PENDING_PAYMENT, PENDING_APPROVAL, PENDING_CONFIRMATION, PENDING_REFUND -> Tone.ATTENTION;
            case PROCESSING, TO_BE_SHIPPED, TO_BE_RECEIVED, AWAITING_PICK_UP, BEING_EXCHANGED -> Tone.WAITING;
            case CANCELLED, OTHER -> Tone.NEUTRAL;
        };
        return new Badge(tone, "order.status." + order.status());
    }

    /** The time until the deadline; null without one. */
    @Nullable Left left(@Nullable Instant deadline) {
        if (deadline == null) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            return new Left(deadline, word("order.left.over"), true, true);
        }
        String words = left.toHours() >= SOON_HOURS
                ? word("order.left.days", left.toDays(), left.toHoursPart())
                : word("order.left.hours", left.toHours(), left.toMinutesPart());
        return new Left(deadline, words, left.toHours() < SOON_HOURS, false);
    }

    String service(CloudOrder.Service service) {
        return catalogue.service(service.code(), service.name());
    }

    /** Why nothing could be read. */
    String failure(ReadAnswer<?> answer) {
        return switch (answer) {
            case ReadAnswer.Known<?> _ -> "";
            case ReadAnswer.Unreadable<?> it ->
                word("order.unreadable") + " " + messages.getMessage(BssWords.ofCode(it.code()), locale());
            case ReadAnswer.Unavailable<?> _ -> word("order.unavailable");
        };
    }

    /** A coupon's limits, those with known keys in words, the rest as Huawei writes them. */
    List<String> limits(List<CouponLimit> limits) {
        List<String> words = new ArrayList<>();
        for (CouponLimit limit : limits) {
            String value = limit.value() == null ? "" : limit.value();
            String key = "order.limit." + limit.key();
            String said = messages.getMessage(
                    key + "." + value, null, messages.getMessage(key, new Object[] {value}, "", locale()), locale());
            words.add(said == null || said.isEmpty() ? limit.key() + " = " + value : said);
        }
        return words.stream().filter(each -> !each.equals("-")).toList();
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
