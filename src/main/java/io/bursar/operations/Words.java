package io.bursar.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.instruction.EvidenceSource;
import io.bursar.instruction.InstructionState;
import io.bursar.ruling.RulingState;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** Codes and states in the reader's language. */
@Component("operationWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** What a code means: our own word, with figures or a code of Huawei's behind it, or Huawei's code alone. */
    public String of(String code) {
        String[] parts = code.strip().split(" ", -1);
        Object[] rest = Arrays.copyOfRange(parts, 1, parts.length);
        Locale locale = LocaleContextHolder.getLocale();
        for (String kind : List.of("instruction.word.", "operations.word.", "NotSentReason.", "UnknownReason.")) {
            String words = messages.getMessage(kind + parts[0], rest, "", locale);
            if (words != null && !words.isEmpty()) {
                return words;
            }
        }
        return messages.getMessage(BssWords.ofCode(parts[0]), locale);
    }

    /** What a code says of a movement that may have happened: never that nothing has. */
    public String ofUnclear(String code) {
        String plain = code.strip();
        return plain.indexOf('.') > 0 && plain.indexOf(' ') < 0
                ? messages.getMessage(BssWords.ofUnclear(plain), LocaleContextHolder.getLocale())
                : of(code);
    }

    /** What a result's code says, as far as that is certain in this state. */
    public String of(String code, InstructionState state) {
        return state.isUncertain() ? ofUnclear(code) : of(code);
    }

    /** Why something could not be read: a reading leaves nothing to be confirmed, so it has words of its own. */
    String ofReading(String code) {
        String words = messages.getMessage(
                "operations.reading." + code.strip(), new Object[0], "", LocaleContextHolder.getLocale());
        return words == null || words.isEmpty() ? of(code) : words;
    }

    /** What evidence of that source says, in a sentence. */
    String about(EvidenceSource source) {
        return messages.getMessage("operations.evidence." + source, new Object[0], LocaleContextHolder.getLocale());
    }

    static Badge badge(InstructionState state) {
        Tone tone = switch (state) {
            case SUCCEEDED -> Tone.GOOD;
            case AWAITING_APPROVAL, READY, IN_FLIGHT -> Tone.WAITING;
            case UNKNOWN, NEEDS_REVIEW -> Tone.ATTENTION;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return Badge.of(tone, state);
    }

    static Badge badge(RulingState state) {
        Tone tone = switch (state) {
            case PROPOSED -> Tone.WAITING;
            case CONFIRMED -> Tone.GOOD;
            case TURNED_DOWN, TAKEN_BACK, OVERTAKEN -> Tone.NEUTRAL;
        };
        return Badge.of(tone, state);
    }
}
