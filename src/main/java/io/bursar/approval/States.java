package io.bursar.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionState;
import io.bursar.rule.Route;
import io.bursar.web.Badge;
import io.bursar.web.HomeCard;
import io.bursar.web.Tone;

/** How states look; templates find it under {@code @states}. */
@Component("states")
class States {

    private final MessageSource messages;

    States(MessageSource messages) {
        this.messages = messages;
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
            case REFUSED, BUSY, UNAUTHORISED, NOT_SENT, DUPLICATE, UNKNOWN -> code == null ? "" : words(code);
        };
    }

    /** Whether a code is Huawei's, to be quoted to its support; our own words are said in full. */
    public boolean isHuaweis(String code) {
        return code.indexOf('.') > 0 && code.indexOf(' ') < 0;
    }

    /** The names of the rules that fired; the one of a fresh installation is named in the reader's language. */
    public String rules(Route route) {
        return route.rules().stream()
                .map(name -> messages.getMessage("approval.rule." + name, null, name, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining("、"));
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

    static Badge of(RequestState state) {
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
