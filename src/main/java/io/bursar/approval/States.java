package io.bursar.approval;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.rule.Route;
import io.bursar.web.Badge;
import io.bursar.web.Formats;
import io.bursar.web.HomeCard;
import io.bursar.web.Joined;
import io.bursar.web.Tone;

/** How states look, and what is known in the reader's words; templates find it under {@code @states}. */
@Component("states")
public class States {

    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    States(MessageSource messages, Formats formats, Clock clock) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /** What a result's code means: our own word or Huawei's code. */
    public String words(String code) {
        Locale locale = LocaleContextHolder.getLocale();
        // A word of ours may carry what it speaks of, e.g. both prices.
        String[] parts = code.split(" ", -1);
        Object[] facts = Arrays.copyOfRange(parts, 1, parts.length);
        for (String kind : List.of("instruction.word.", "NotSentReason.", "UnknownReason.")) {
            String words = messages.getMessage(kind + parts[0], facts, "", locale);
            if (words != null && !words.isEmpty()) {
                return words;
            }
        }
        return messages.getMessage(BssWords.ofCode(code), locale);
    }

    /** Why an answer is none, or what it says; empty for an acceptance. */
    public String why(AttemptSummary.Answer answer) {
        String code = answer.code();
        return switch (answer.outcome()) {
            case ACCEPTED -> "";
            case LOST -> words("LOST");
            case DUPLICATE, UNKNOWN -> code == null ? "" : unclear(code);
            case REFUSED, BUSY, UNAUTHORISED, NOT_SENT -> code == null ? "" : words(code);
        };
    }

    /**
     * What is known of how a row stands, a sentence each: while its outcome is unknown, why it became so and what came
     * of looking; else what its result's code means.
     *
     * @param doubt why its outcome became unknown, see {@code InstructionReport.doubtsOf}; empty where it is known
     */
    public List<String> known(InstructionSummary it, String doubt) {
        boolean uncertain = it.state().isUncertain();
        return Stream.concat(
                        facts(it, doubt).map(fact -> uncertain ? unclear(fact) : words(fact)),
                        waitsForAnother(it) ? Stream.of(words("FOLLOWS " + it.follows())) : Stream.of())
                .toList();
    }

    /** Whether it was never sent and goes only after another row of its request. */
    private static boolean waitsForAnother(InstructionSummary it) {
        return it.follows() != null && it.attempts() == 0 && !it.state().isFinal();
    }

    /** Huawei's codes among what {@link #known(InstructionSummary, String)} says in words. */
    public List<String> codes(InstructionSummary it, String doubt) {
        return facts(it, doubt).filter(this::isHuaweis).toList();
    }

    private static Stream<String> facts(InstructionSummary it, String doubt) {
        return Stream.of(it.state().isUncertain() ? doubt : "", it.ending().code())
                .filter(fact -> !fact.isEmpty())
                .distinct();
    }

    /** Which money. */
    public String ledger(MoneyOrder order) {
        return formats.word(Orders.ledgerKey(order));
    }

    /** The coupon, the order with what it is paid with, or the credit's expiry; empty for cash. */
    public String detail(MoneyOrder any) {
        return switch (any) {
            case MoneyOrder.PayOrder order ->
                Stream.concat(
                                Stream.of(order.order().value()),
                                order.coupons().stream()
                                        .map(it -> formats.word("PaymentCoupon.Kind." + it.kind()) + " " + it.id()))
                        .collect(Collectors.joining(" · "));
            case MoneyOrder.PlaceRenewal it ->
                Stream.concat(
                                Stream.of(period(it.renewal().period())),
                                it.renewal().resources().stream().map(ResourceId::value))
                        .collect(Collectors.joining(" · "));
            case MoneyOrder.AllocateFunds _,
                    MoneyOrder.ReclaimFunds _,
                    MoneyOrder.AllocateCoupon _,
                    MoneyOrder.ReclaimCoupon _ -> Orders.detail(any);
        };
    }

    /** The same in short, for a heading: what has a number is named by it alone. */
    public String title(MoneyOrder any) {
        return switch (any) {
            case MoneyOrder.PayOrder it -> it.order().value();
            case MoneyOrder.PlaceRenewal it ->
                formats.word(
                        "renewal.request.whatShort",
                        it.renewal().resources().size(),
                        period(it.renewal().period()));
            case MoneyOrder.AllocateFunds _,
                    MoneyOrder.ReclaimFunds _,
                    MoneyOrder.AllocateCoupon _,
                    MoneyOrder.ReclaimCoupon _ -> detail(any);
        };
    }

    private String period(Period period) {
        return switch (period) {
            case Period.Months it -> formats.word("renewal.period.months", it.count());
            case Period.Years it -> formats.word("renewal.period.years", it.count());
        };
    }

    /** When the machine turns to it again; empty when that is now, when its turn comes, or never. */
    public String next(InstructionSummary it) {
        boolean sends = it.state() == InstructionState.READY;
        boolean turns = sends || it.state().isUncertain();
        if (!turns || !it.due().isAfter(clock.instant())) {
            return "";
        }
        return formats.word(sends ? "instruction.next.send" : "instruction.next.check", formats.second(it.due()));
    }

    /** What a code says of a movement that may have happened: never that nothing has. */
    private String unclear(String code) {
        return isHuaweis(code) ? formats.text(BssWords.ofUnclear(code)) : words(code);
    }

    /** Whether a code is Huawei's, to be quoted to its support; our own words are said in full. */
    public boolean isHuaweis(String code) {
        return code.indexOf('.') > 0 && code.indexOf(' ') < 0;
    }

    /** The names of the rules that fired; the one of a fresh installation is named in the reader's language. */
    public String rules(Route route) {
        return route.rules().stream()
                .map(name -> messages.getMessage("approval.rule." + name, null, name, LocaleContextHolder.getLocale()))
                .collect(Joined.words());
    }

    /** What the failed check items mean; they come parted by commas. */
    public List<String> checks(String joined) {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(joined.split(",", -1))
                .filter(check -> !check.isBlank())
                .map(check -> messages.getMessage(BssWords.ofCheck(check), locale))
                .toList();
    }

    /** A request on the home page. */
    HomeCard.Line line(RequestOverview overview) {
        return new HomeCard.Line(
                overview.number() + " " + overview.reason(),
                "/requests/" + overview.number(),
                overview.total(),
                of(overview.state()),
                overview.submittedAt());
    }

    /** How a request's state looks. */
    public static Badge of(RequestState state) {
        Tone tone = switch (state) {
            case SUCCEEDED -> Tone.GOOD;
            case IN_APPROVAL, APPROVED, EXECUTING -> Tone.WAITING;
            case UNKNOWN, PARTLY_DONE, BLOCKED -> Tone.ATTENTION;
            case FAILED, REJECTED -> Tone.BAD;
            case CANCELLED, RETURNED, RECALLED, EXPIRED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, state);
    }

    static Badge of(InstructionState state) {
        Tone tone = switch (state) {
            case SUCCEEDED -> Tone.GOOD;
            case AWAITING_APPROVAL, READY, IN_FLIGHT -> Tone.WAITING;
            case UNKNOWN, NEEDS_REVIEW -> Tone.ATTENTION;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return Badge.of(tone, state);
    }
}
