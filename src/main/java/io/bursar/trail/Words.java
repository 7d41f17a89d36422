package io.bursar.trail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.Outcome;
import io.bursar.web.Badge;
import io.bursar.web.Formats;
import io.bursar.web.Tone;

/** The stored words in the language of the reader. A word that nobody knows any more is shown as it is stored. */
@Component
class Words {

    private static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toMap(Action::word, Function.identity()));

    private static final List<String> KINDS = Arrays.stream(Action.values())
            .map(action -> action.word().substring(0, action.word().indexOf('.') + 1))
            .distinct()
            .toList();

    private final MessageSource messages;
    private final Formats formats;

    Words(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** With thousands marks. */
    String number(long number) {
        return formats.number(number);
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

    /** Who acted: people by the name that was stored, parts of Bursar by what they do. */
    String actor(Actor actor) {
        return switch (actor.kind()) {
            case USER -> actor.name();
            case SYSTEM -> text("trail.actor." + actor.name(), actor.name());
        };
    }

    /** A field of a payload, part by part: {@code filter.from}. */
    String field(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .map(part -> text("trail.field." + part, part))
                .collect(Collectors.joining(" · "));
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

    /** Every kind of actions, as {@code request.}. */
    List<String> kinds() {
        return KINDS;
    }

    /** The actions of that kind; none of no kind. */
    List<String> actions(String kind) {
        return Arrays.stream(Action.values())
                .map(Action::word)
                .filter(word -> !kind.isEmpty() && word.startsWith(kind))
                .toList();
    }

    private String text(String key, String otherwise) {
        var text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
