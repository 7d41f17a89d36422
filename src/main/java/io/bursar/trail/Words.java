package io.bursar.trail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
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
class Words implements Details.Language {

    private static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toMap(Action::word, Function.identity()));

    private static final List<String> KINDS = Arrays.stream(Action.values())
            .map(action -> action.word().substring(0, action.word().indexOf('.') + 1))
            .distinct()
            .toList();

    /** Where the constants that are stored under a field's last name have their words. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("kind", "InstructionKind"),
            Map.entry("kinds", "InstructionKind"),
            Map.entry("state", "InstructionState"),
            Map.entry("outcome", "AttemptOutcome"),
            Map.entry("roles", "Role"),
            Map.entry("supports", "InstructionState"),
            Map.entry("source", "EvidenceSource"),
            Map.entry("stopper", "Stopper"),
            Map.entry("verdict", "RulingVerdict"),
            Map.entry("policy", "SettlingPolicy"));

    private static final Pattern CONSTANT = Pattern.compile("[A-Za-z][A-Za-z_]{1,39}");

    private static final Pattern MOMENT =
            Pattern.compile("2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d([.]\\d{1,9})?)?Z");

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
    @Override
    public String field(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .map(part -> text("trail.field." + part, part))
                .collect(Collectors.joining(" · "));
    }

    /** Constants, also several, moments, yes and no; what else there is, and what nobody knows any more, as stored. */
    @Override
    public String value(String name, String stored) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(stored.split(", ", -1))
                .map(each -> constant(last, each))
                .collect(Collectors.joining(", "));
    }

    private String constant(String field, String stored) {
        if (MOMENT.matcher(stored).matches()) {
            return moment(stored);
        }
        if (!CONSTANT.matcher(stored).matches()) {
            return stored;
        }
        var known = text("trail.value." + stored, stored);
        var type = TYPES.get(field);
        return type == null ? known : text(type + "." + stored, known);
    }

    private String moment(String stored) {
        try {
            return formats.second(Instant.parse(stored));
        } catch (DateTimeParseException noSuchDay) {
            return stored;
        }
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
