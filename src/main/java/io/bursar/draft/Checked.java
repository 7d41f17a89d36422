package io.bursar.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.bursar.approval.NewRequest;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/**
 * A draft and everything its check found.
 *
 * @param totals what is wrong with the whole
 * @param cautions what somebody should know of the whole
 * @param facts what it was checked against
 */
public record Checked(Draft draft, List<CheckedRow> rows, List<Finding> totals, List<Finding> cautions, Facts facts) {

    public Checked {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        cautions = List.copyOf(cautions);
    }

    /** The rows that would be submitted. */
    public List<CheckedRow> counting() {
        return rows.stream().filter(CheckedRow::counts).toList();
    }

    /** How many rows are to be submitted and cannot be. */
    public int inTheWay() {
        return (int) rows.stream().filter(CheckedRow::isInTheWay).count();
    }

    /** Of the rows that would be submitted. */
    public Money total() {
        return rows.stream().filter(CheckedRow::counts).map(CheckedRow::yuan).reduce(Money.zero(), Money::plus);
    }

    /** What the rows that would be submitted take from each source of that type, in the order of the rows. */
    public <S extends Source> Map<S, Money> sums(Class<S> type) {
        return WholeRules.sums(counting(), type);
    }

    /** Nothing keeps it from being submitted but people. */
    public boolean isReady() {
        return inTheWay() == 0 && totals.isEmpty() && rows.stream().anyMatch(CheckedRow::counts);
    }

    /** Another instruction for the same account and amount is still open: a reason has to be given. */
    public boolean hasOpenTwin() {
        return counting().stream().anyMatch(row -> has(row, Hindsight.OPEN));
    }

    /** The warnings that somebody deciding should see, each once. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        Stream.of(
                        Hindsight.OPEN,
                        Hindsight.RECENT,
                        Hindsight.FIRST,
                        Hindsight.UNUSUAL,
                        Hindsight.LOW,
                        Hindsight.RUNWAY,
                        Hindsight.HOURS)
                .filter(key -> counting().stream().anyMatch(row -> has(row, key))
                        || cautions.stream().anyMatch(it -> it.key().startsWith(key)))
                .forEach(key -> flags.add(key.substring(key.lastIndexOf('.') + 1)));
        return flags;
    }

    /** Whether any row that would be submitted has that warning. */
    boolean warnsOf(String key) {
        return counting().stream().anyMatch(row -> has(row, key));
    }

    /** Whether people do not usually work now. */
    boolean isOutsideHours() {
        return cautions.stream().anyMatch(it -> it.key().equals(Hindsight.HOURS));
    }

    /** What is asked for; for one that is ready. Every order gets its trans id here. */
    public NewRequest request() {
        InstructionKind kind = draft.kind();
        return new NewRequest(
                draft.id().value(),
                kind,
                draft.reason(),
                counting().stream().flatMap(row -> row.lines(kind).stream()).toList());
    }

    /**
     * The numbers of the draft's rows in the order of the request's rows that they become: a row that is given on
     * becomes two, and 0 stands for the second.
     */
    public List<Integer> requestRows() {
        return counting().stream()
                .flatMap(row -> row.onward() == null
                        ? Stream.of(row.row().no())
                        : Stream.of(row.row().no(), 0))
                .toList();
    }

    private static boolean has(CheckedRow row, String key) {
        return row.warnings().stream().anyMatch(it -> it.isAbout(key));
    }
}
