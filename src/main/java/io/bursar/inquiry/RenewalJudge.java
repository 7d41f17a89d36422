package io.bursar.inquiry;

import java.util.List;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.money.Money;

/**
 * Whether a renewal was ordered. Two things have to say the same: the orders that came about around the sending, and
 * whether the resources are in unpaid orders, which none of them was just before. Anything in between is not guessed.
 *
 * <p>Pure: everything it knows is given to it.
 */
public sealed interface RenewalJudge {

    /** These orders are ours. */
    record Proven(List<OrderId> orders, String details) implements RenewalJudge {}

    /** Nothing was ordered, so far. */
    record Absent(String details) implements RenewalJudge {}

    /** A resource is in an order that is not listed yet. */
    record Incomplete() implements RenewalJudge {}

    /** There are orders, but not to say that all of them are ours. */
    record Ambiguous(String why) implements RenewalJudge {}

    /**
     * Decides.
     *
     * @param placed renewal orders of that time that no other instruction has placed
     * @param locked how many of our resources are in unpaid orders now
     * @param resources how many were to be renewed
     * @param agreed what they were to cost
     */
    static RenewalJudge of(List<Reading.Placed> placed, int locked, int resources, Money agreed) {
        if (placed.isEmpty()) {
            return locked == 0
                    ? new Absent("no renewal order of that time, and none of the resources is in an unpaid order")
                    : new Incomplete();
        }
        boolean allOpen = placed.stream().allMatch(it -> it.status() == CloudOrder.Status.PENDING_PAYMENT);
        if (locked == 0 && allOpen) {
            return new Absent("the renewal orders of that time are unpaid, and none of the resources is in them");
        }
        boolean noneOpen = placed.stream().noneMatch(it -> it.status() == CloudOrder.Status.PENDING_PAYMENT);
        boolean sameTerm = placed.stream().allMatch(Reading.Placed::sameTerm);
        Money price = placed.stream().map(Reading.Placed::price).reduce(Money.zero(), Money::plus);
        int items = placed.stream().mapToInt(Reading.Placed::items).sum();
        String details = placed.size() + " renewal orders of that time with " + items + " items for "
                + price.digits() + " yuan; " + locked + " of " + resources + " resources are in unpaid orders; "
                + agreed.digits() + " yuan were agreed to";
        boolean ours = sameTerm
                && (price.equals(agreed) || items == resources)
                && (locked == resources || (locked == 0 && noneOpen && price.equals(agreed)));
        return ours ? new Proven(placed.stream().map(Reading.Placed::order).toList(), details) : new Ambiguous(details);
    }
}
