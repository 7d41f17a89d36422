package io.bursar.inquiry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.TransId;
import io.bursar.money.Money;

/**
 * Whose line is it? A line that carries the trans id belongs to that instruction. Otherwise lines and instructions that
 * could belong together are counted: only when there are exactly as many lines as instructions has each of them moved,
 * and only when there are no more lines than movements that certainly happened has none of the uncertain ones. Anything
 * in between is never guessed (reliability.md 2.6).
 *
 * <p>Pure: everything it knows is given to it.
 */
public final class Matching {

    /**
     * An order of the same kind that was sent and may own a line; its trans id tells it from the others.
     *
     * @param certain whether it certainly moved the money
     */
    public record Kin(
            TransId transId,
            Span span,
            Money amount,
            @Nullable CustomerId account,
            boolean certain) {}

    /**
     * A line and whose account it names.
     *
     * @param accounts empty when it names none that we know
     */
    public record Candidate(LedgerLine line, Set<CustomerId> accounts) {}

    private final List<Kin> kin;
    private final List<Candidate> lines;
    private final Duration tolerance;
    private final boolean amountMayShrink;

    /**
     * What there is to be matched.
     *
     * @param kin everything of that kind that may have moved and owns no line yet
     * @param lines what no instruction owns yet
     * @param tolerance how far a line's time may lie outside a sending
     * @param amountMayShrink whether less may have moved than was asked: the rest of a coupon
     */
    public Matching(List<Kin> kin, List<Candidate> lines, Duration tolerance, boolean amountMayShrink) {
        this.kin = List.copyOf(kin);
        this.lines = List.copyOf(lines);
        this.tolerance = tolerance;
        this.amountMayShrink = amountMayShrink;
    }

    /** What the lines say about the one with that trans id, one of the kin. */
    public Finding about(TransId id) {
        Kin asked =
                kin.stream().filter(it -> it.transId().equals(id)).findFirst().orElseThrow();
        for (Candidate candidate : lines) {
            if (candidate.line().tradeId().equals(asked.transId().value())) {
                return amountFits(asked, candidate.line())
                        ? new Finding.Proven(candidate.line(), true)
                        : new Finding.Ambiguous("its trans id stands on another amount: "
                                + candidate.line().text());
            }
        }
        return byCount(asked);
    }

    private Finding byCount(Kin asked) {
        List<Kin> open = kin.stream().filter(it -> !hasExactLine(it)).toList();
        List<Candidate> free = lines.stream()
                .filter(it -> open.size() == kin.size() || !isExact(it))
                .toList();
        Group group = groupAround(asked, open, free);
        long certain = group.kin.stream().filter(Kin::certain).count();
        int found = group.lines.size();
        if (found < certain) {
            return new Finding.Incomplete();
        }
        if (found == certain) {
            return new Finding.Absent();
        }
        if (found == group.kin.size()) {
            return alignedWith(asked, group);
        }
        return new Finding.Ambiguous(
                found + " records fit " + group.kin.size() + " movements, " + certain + " of which certainly happened");
    }

    /** In the order of time, as the lane sends one after the other. */
    private Finding alignedWith(Kin asked, Group group) {
        group.kin.sort(Comparator.comparing((Kin it) -> it.span().from())
                .thenComparing(it -> it.transId().value()));
        group.lines.sort(Comparator.comparing((Candidate it) -> it.line().at())
                .thenComparing(it -> it.line().externalId()));
        Candidate own = null;
        for (int i = 0; i < group.kin.size(); i++) {
            if (!fits(group.kin.get(i), group.lines.get(i))) {
                return new Finding.Ambiguous("as many records as movements, but not in one order");
            }
            if (group.kin.get(i).equals(asked)) {
                own = group.lines.get(i);
            }
        }
        return own == null ? new Finding.Absent() : new Finding.Proven(own.line(), false);
    }

    private record Group(List<Kin> kin, List<Candidate> lines) {}

    /** Everything that hangs together with it: what fits a line that fits what fits … */
    private Group groupAround(Kin asked, List<Kin> open, List<Candidate> free) {
        Set<Kin> members = new HashSet<>(Set.of(asked));
        Set<Candidate> theirs = new HashSet<>();
        List<Kin> edge = new ArrayList<>(List.of(asked));
        while (!edge.isEmpty()) {
            Kin next = edge.removeLast();
            for (Candidate line : free) {
                if (fits(next, line) && theirs.add(line)) {
                    open.stream()
                            .filter(it -> fits(it, line) && members.add(it))
                            .forEach(edge::add);
                }
            }
        }
        return new Group(new ArrayList<>(members), new ArrayList<>(theirs));
    }

    private boolean fits(Kin it, Candidate candidate) {
        return amountFits(it, candidate.line())
                && it.span().reaches(candidate.line().at(), tolerance)
                && (it.account() == null
                        || candidate.accounts().isEmpty()
                        || candidate.accounts().contains(it.account()));
    }

    private boolean amountFits(Kin it, LedgerLine line) {
        int difference = line.amount().compareTo(it.amount());
        return amountMayShrink ? difference <= 0 : difference == 0;
    }

    private boolean hasExactLine(Kin it) {
        return lines.stream()
                .anyMatch(line -> line.line().tradeId().equals(it.transId().value()));
    }

    private boolean isExact(Candidate line) {
        return kin.stream()
                .anyMatch(it -> line.line().tradeId().equals(it.transId().value()));
    }
}
