package io.bursar.movement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/**
 * What a filter finds, by kind and state. Only what has succeeded counts as having gone out or come in, from the master
 * account's point of view; coupons are not money and have sums of their own.
 */
record Sums(List<Group> groups) {

    private static final Set<InstructionKind> OUT =
            EnumSet.of(InstructionKind.ALLOCATE_FUNDS, InstructionKind.PAY_ORDER);

    Sums {
        groups = List.copyOf(groups);
    }

    /** So many movements of that kind in that state, and their amounts together. */
    record Group(InstructionKind kind, InstructionState state, long count, Money amount) {}

    /** Of these alone. */
    static Sums of(List<Movement> movements) {
        var groups = movements.stream()
                .collect(Collectors.groupingBy(movement ->
                        new Sort(movement.terms().kind(), movement.course().state())));
        return new Sums(groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().kind(),
                        group.getKey().state(),
                        group.getValue().size(),
                        group.getValue().stream()
                                .map(movement -> movement.terms().amount())
                                .reduce(Money.zero(), Money::plus)))
                .toList());
    }

    private record Sort(InstructionKind kind, InstructionState state) {}

    public long count() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    /** Allocations and payments of orders that have succeeded. */
    public Money out() {
        return moved(kind -> OUT.contains(kind));
    }

    /** Reclaims that have succeeded. */
    public Money in() {
        return moved(kind -> kind == InstructionKind.RECLAIM_FUNDS);
    }

    public Money couponsOut() {
        return moved(kind -> kind == InstructionKind.ALLOCATE_COUPON);
    }

    public Money couponsIn() {
        return moved(kind -> kind == InstructionKind.RECLAIM_COUPON);
    }

    /** What may have moved, or may yet: neither refused nor withdrawn nor done. */
    public Money open() {
        return sum(group -> !group.state().isFinal() && group.kind().movesMoney());
    }

    private Money moved(Predicate<InstructionKind> kinds) {
        return sum(group -> group.state() == InstructionState.SUCCEEDED && kinds.test(group.kind()));
    }

    private Money sum(Predicate<Group> wanted) {
        return groups.stream().filter(wanted).map(Group::amount).reduce(Money.zero(), Money::plus);
    }
}
