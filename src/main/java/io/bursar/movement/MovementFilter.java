package io.bursar.movement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;
import io.bursar.time.Beijing;
import io.bursar.web.AmountText;
import io.bursar.web.TypedText;

/**
 * What the address asks for, by the name of the parameter, as typed; what is absent means any. Days are Beijing's, the
 * last one included. What cannot be read asks for nothing and is listed by {@link #unreadable()}.
 */
record MovementFilter(SequencedMap<String, String> values) {

    /** Every parameter, in the order of the form. */
    static final List<String> NAMES = List.of(
            "asked",
            "from",
            "until",
            "account",
            "unit",
            "kind",
            "least",
            "most",
            "maker",
            "approver",
            "state",
            "rule",
            "ref",
            "question");

    /** How the asking can end besides an approval; shown and filtered as if it were the instruction's state. */
    static final List<String> TURNED_DOWN = List.of("REJECTED", "RETURNED", "RECALLED", "EXPIRED");

    private static final List<String> FOLDED = List.of("unit", "least", "most", "maker", "approver", "rule", "ref");

    private static final int LONGEST = 200;

    MovementFilter {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** Of all these parameters the ones that are a filter's. */
    static MovementFilter of(Map<String, String> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var text = TypedText.of(parameters.get(name)).replace("\0", "");
            if (!text.isEmpty()) {
                values.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
        return new MovementFilter(values);
    }

    /** On which of its moments a movement is asked for, and sorted. */
    enum Asked {
        /** When it was submitted. */
        MADE("i.created_at"),
        /** When the last approver agreed. */
        APPROVED("c.closed_at"),
        /** When it was settled what became of it, having been sent. */
        EXECUTED("i.finished_at");

        private final String column;

        Asked(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** The same, asked for these days alone, both included. */
    MovementFilter during(LocalDate first, LocalDate last) {
        var those = new LinkedHashMap<>(values);
        those.put("from", first.toString());
        those.put("until", last.toString());
        return new MovementFilter(those);
    }

    /** As typed, or empty. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isSet() {
        return !values.isEmpty();
    }

    /** Whether it asks for something that the form keeps folded away. */
    public boolean more() {
        return FOLDED.stream().anyMatch(values::containsKey);
    }

    public Asked asked() {
        return constant(Asked.class, get("asked")).orElse(Asked.MADE);
    }

    @Nullable Instant from() {
        var day = day(get("from"));
        return day == null ? null : Beijing.startOf(day);
    }

    /** The first instant that is no longer wanted. */
    @Nullable Instant until() {
        var day = day(get("until"));
        return day == null ? null : Beijing.startOf(day.plusDays(1));
    }

    Optional<InstructionKind> kind() {
        return constant(InstructionKind.class, get("kind"));
    }

    Optional<Question> question() {
        return constant(Question.class, get("question"));
    }

    /**
     * Whether it is looked for day by day: what a movement alone does not tell, nobody knows beforehand how rare it is.
     */
    boolean isWalked() {
        return question().isPresent()
                || !get("rule").isEmpty()
                || !get("approver").isEmpty();
    }

    @Nullable BigDecimal amount(String name) {
        return AmountText.of(get(name)) instanceof AmountText.Yuan yuan
                ? yuan.money().amount()
                : null;
    }

    @Nullable UUID person(String name) {
        try {
            return get(name).isEmpty() ? null : UUID.fromString(get(name));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    /** The names of the parameters that were typed and could not be read. */
    public List<String> unreadable() {
        return values.keySet().stream().filter(name -> !isReadable(name)).toList();
    }

    private boolean isReadable(String name) {
        return switch (name) {
            case "asked" -> constant(Asked.class, get(name)).isPresent();
            case "from", "until" -> day(get(name)) != null;
            case "kind" -> kind().isPresent();
            case "least", "most" -> amount(name) != null;
            case "maker", "approver" -> person(name) != null;
            case "state" ->
                TURNED_DOWN.contains(get(name))
                        || constant(io.bursar.instruction.InstructionState.class, get(name))
                                .isPresent();
            case "question" -> question().isPresent();
            default -> true;
        };
    }

    /** Null also for years that no database's clock will reach. */
    private static @Nullable LocalDate day(String text) {
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 2000 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
