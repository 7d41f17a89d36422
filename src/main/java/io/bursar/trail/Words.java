package io.bursar.trail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Outcome;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Tone;

/** The stored words in the language of the reader. A word that nobody knows any more is shown as it is stored. */
@Component
class Words {

    private static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toMap(Action::word, Function.identity()));

    /** How a kind's name may end where it stood in a list beside its single actions. */
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String action(String word) {
        var known = ACTIONS.get(word);
        return known == null ? word : text("Action." + known.name(), word);
    }

    String subject(String type) {
        return text("trail.subject." + type, type);
    }

    /** A whole kind of actions, e.g. {@code request.}. */
    String kind(String prefix) {
        return text("trail.kind." + prefix.replace(".", ""), prefix);
    }

    Badge outcome(Outcome outcome) {
        return Badge.of(
                switch (outcome) {
                    case OK -> Tone.GOOD;
                    case DENIED -> Tone.ATTENTION;
                    case FAILED -> Tone.BAD;
                },
                outcome);
    }

    /** Whole kinds first ({@code request.}), each followed by its actions. */
    List<Choice> actions() {
        return Arrays.stream(Action.values())
                .collect(Collectors.groupingBy(
                        action -> action.word().substring(0, action.word().indexOf('.') + 1),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(kind -> Stream.concat(
                        Stream.of(Choice.of(kind.getKey(), kind(kind.getKey()))),
                        kind.getValue().stream().map(action -> Choice.of(action.word(), "– " + action(action.word())))))
                .toList();
    }

    private String text(String key, String otherwise) {
        var text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
