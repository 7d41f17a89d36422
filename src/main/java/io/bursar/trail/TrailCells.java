package io.bursar.trail;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.bursar.audit.Outcome;
import io.bursar.audit.TrailLine;
import io.bursar.sheet.Cell;
import io.bursar.web.Formats;

/**
 * Lines of the trail as the cells of one file. A file has millions of lines and few actions, subjects and outcomes:
 * their words are looked up once. For one thread and one language.
 */
final class TrailCells {

    private final Words words;
    private final Formats formats;
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Cell> subjects = new HashMap<>();
    private final Map<Outcome, Cell> outcomes = new EnumMap<>(Outcome.class);

    TrailCells(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    private record Action(Cell words, Cell stored) {}

    /** In the order of the columns. */
    List<Cell> of(TrailLine line) {
        var actor = line.actor();
        var action = actions.computeIfAbsent(
                line.action(), stored -> new Action(Cell.of(words.action(stored)), Cell.of(stored)));
        return List.of(
                Cell.of(line.seq()),
                Cell.of(line.at()),
                Cell.of(actor.name()),
                Cell.of(actor.id()),
                Cell.of(actor.onBehalfOf()),
                Cell.of(actor.address()),
                action.words(),
                action.stored(),
                subjects.computeIfAbsent(line.subject().type(), type -> Cell.of(words.subject(type))),
                Cell.of(line.subject().id()),
                outcomes.computeIfAbsent(line.outcome(), outcome -> Cell.of(formats.label(outcome))),
                Cell.of(line.payload()),
                Cell.of(line.origin().requestId()),
                Cell.of(line.link().hash()));
    }
}
