package io.bursar.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.logbook.DayBook.Movement;

/**
 * Puts records and instructions side by side, each at most once. What Huawei or an earlier settlement names exactly
 * comes first; then book, direction, amount, coupon and the time of the sending must fit. A record that fits nothing is
 * somebody else's.
 *
 * <p>Which of two equal instructions a record belongs to does not matter here: the count is what tells.
 */
final class Comparison {

    /** In the order in which a record that fits several is theirs. */
    private static final List<InstructionState> ENDED_WITHOUT_MOVING = List.of(
            InstructionState.REFUSED,
            InstructionState.READY,
            InstructionState.WITHDRAWN,
            InstructionState.AWAITING_APPROVAL);

    private final Duration tolerance;
    private final Set<Posting> postings;
    private final Set<Movement> movements;
    private final List<Line> lines = new ArrayList<>();

    private Comparison(Collection<Posting> postings, Collection<Movement> movements, Duration tolerance) {
        this.tolerance = tolerance;
        this.postings = new LinkedHashSet<>(postings.stream()
                .sorted(Comparator.comparing(Posting::at).thenComparing(Posting::id))
                .toList());
        this.movements = new LinkedHashSet<>(
                movements.stream().sorted(Comparator.comparing(this::until)).toList());
    }

    /**
     * Compares.
     *
     * @param tolerance by how much a record's time may lie before the sending or after the answer
     */
    static List<Line> of(Collection<Posting> postings, Collection<Movement> movements, Duration tolerance) {
        return new Comparison(postings, movements, tolerance).compare();
    }

    private List<Line> compare() {
        pair(_ -> true, (it, posting) -> it.claims().contains(posting.id()), Comparison::findingOf);
        pair(_ -> true, (it, posting) -> it.what().transId().equals(posting.tradeId()), Comparison::findingOf);
        pair(_ -> true, (it, posting) -> posting.tradeId().equals(it.order()), Comparison::findingOf);
        pair(in(InstructionState.SUCCEEDED), this::fits, Comparison::findingOf);
        pair(in(InstructionState.UNKNOWN), this::fits, Comparison::findingOf);
        pair(in(InstructionState.NEEDS_REVIEW), this::fits, Comparison::findingOf);
        pair(in(InstructionState.IN_FLIGHT), this::fits, Comparison::findingOf);
        for (InstructionState ended : ENDED_WITHOUT_MOVING) {
            pair(in(ended), this::fits, Comparison::findingOf);
        }
        second();
        postings.forEach(posting -> lines.add(new Line(ComparisonFinding.OUTSIDE, posting, null)));
        for (Movement movement : movements) {
            ComparisonFinding alone = alone(movement.state());
            if (alone != null) {
                lines.add(new Line(alone, null, movement));
            }
        }
        return List.copyOf(lines);
    }

    /** What is left and fits an instruction that has its record is one record too many, or part of an order's price. */
    private void second() {
        List<Line> settled = lines.stream()
                .filter(line -> line.finding() == ComparisonFinding.MATCHED)
                .toList();
        Set<Posting> taken = new HashSet<>();
        for (Posting posting : postings) {
            for (Line line : settled) {
                Movement movement = Objects.requireNonNull(line.movement());
                boolean sameOrder = posting.tradeId().equals(movement.order());
                if (sameOrder || posting.tradeId().equals(movement.what().transId()) || fits(movement, posting)) {
                    lines.add(new Line(
                            sameOrder ? ComparisonFinding.MATCHED : ComparisonFinding.TWICE, posting, movement));
                    taken.add(posting);
                    break;
                }
            }
        }
        postings.removeAll(taken);
    }

    private void pair(
            Predicate<Movement> which,
            BiPredicate<Movement, Posting> fit,
            Function<InstructionState, ComparisonFinding> finding) {
        for (Movement movement : List.copyOf(movements)) {
            if (which.test(movement)) {
                postings.stream()
                        .filter(posting -> fit.test(movement, posting))
                        .findFirst()
                        .ifPresent(posting -> {
                            lines.add(new Line(finding.apply(movement.state()), posting, movement));
                            postings.remove(posting);
                            movements.remove(movement);
                        });
            }
        }
    }

    private boolean fits(Movement movement, Posting posting) {
        var what = movement.what();
        return what.kind() != InstructionKind.PAY_ORDER
                && posting.book() == bookOf(movement)
                && posting.direction() == directionOf(what.kind())
                && posting.amount().equals(what.amount())
                && Objects.equals(posting.coupon(), what.coupon())
                && !posting.at().isBefore(from(movement))
                && !posting.at().isAfter(until(movement));
    }

    private Instant from(Movement movement) {
        Instant sent = movement.times().firstSent();
        return (sent == null ? movement.times().made() : sent).minus(tolerance);
    }

    /** What never was sent fits until it ended; what was sent, until its last answer. */
    private Instant until(Movement movement) {
        var times = movement.times();
        Instant end = times.firstSent() == null
                ? times.ended()
                : times.answered() == null ? times.lastSent() : times.answered();
        return end == null ? Instant.MAX : end.plus(tolerance);
    }

    private static Posting.Book bookOf(Movement movement) {
        if (movement.what().coupon() != null) {
            return Posting.Book.COUPON;
        }
        return movement.what().credit() ? Posting.Book.CREDIT : Posting.Book.CASH;
    }

    private static Direction directionOf(InstructionKind kind) {
        return switch (kind) {
            case ALLOCATE_FUNDS, ALLOCATE_COUPON, PAY_ORDER, PLACE_RENEWAL -> Direction.EXPENSE;
            case RECLAIM_FUNDS, RECLAIM_COUPON -> Direction.REVENUE;
        };
    }

    private static ComparisonFinding findingOf(InstructionState state) {
        return switch (state) {
            case SUCCEEDED -> ComparisonFinding.MATCHED;
            case UNKNOWN, NEEDS_REVIEW, IN_FLIGHT -> ComparisonFinding.FITS_OPEN;
            case REFUSED, WITHDRAWN, READY, AWAITING_APPROVAL -> ComparisonFinding.ALARM;
        };
    }

    private static @Nullable ComparisonFinding alone(InstructionState state) {
        return switch (state) {
            case SUCCEEDED -> ComparisonFinding.MISSING;
            case UNKNOWN, NEEDS_REVIEW -> ComparisonFinding.STILL_OPEN;
            case IN_FLIGHT, REFUSED, WITHDRAWN, READY, AWAITING_APPROVAL -> null;
        };
    }

    private static Predicate<Movement> in(InstructionState state) {
        return movement -> movement.state() == state;
    }
}
