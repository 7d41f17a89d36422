package io.bursar.instruction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Orders;
import io.bursar.inquiry.Inquiry;
import io.bursar.inquiry.PaymentTerms;
import io.bursar.money.Money;

/**
 * What is read from Huawei before a sending. Balances (the master's cash asked now or seconds ago, the account's as
 * last seen) only support evidence, so reading them never fails; an order to be paid must be read.
 */
@Component
class Glance {

    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);

    /** So many are looked at together; more would be looked at again before their turn comes. */
    private static final int AHEAD = 20;

    private final Balances balances;
    private final Orders orders;
    private final ObjectProvider<PaymentTerms> terms;
    private final Book book;

    private final Inquiry inquiry;

    Glance(Balances balances, Orders orders, ObjectProvider<PaymentTerms> terms, Inquiry inquiry, Book book) {
        this.inquiry = inquiry;
        this.balances = balances;
        this.orders = orders;
        this.terms = terms;
        this.book = book;
    }

    /**
     * For the instruction that is probably next on that lane, and for the movements of funds and coupons that probably
     * follow it at once; reads nothing when none is due.
     */
    Seen beforeNextOf(String lane) {
        List<Instruction> next = book.instructions().glanceAtNext(lane, book.now(), AHEAD);
        if (next.isEmpty()) {
            return Seen.nothing();
        }
        Instruction instruction = next.getFirst();
        Money agreed = instruction.terms().amount();
        return switch (instruction.order()) {
            case MoneyOrder.PayOrder it -> {
                PaymentTerms known = terms.getIfAvailable();
                yield new Seen(
                        instruction.id(),
                        balancesOf(List.of(instruction)),
                        orders.details(it.order()),
                        known == null ? null : known.check(it, agreed),
                        null);
            }
            case MoneyOrder.PlaceRenewal it ->
                new Seen(
                        instruction.id(),
                        balancesOf(List.of(instruction)),
                        null,
                        null,
                        inquiry.before(it.renewal(), agreed));
            case MoneyOrder.AllocateFunds _,
                    MoneyOrder.ReclaimFunds _,
                    MoneyOrder.AllocateCoupon _,
                    MoneyOrder.ReclaimCoupon _ ->
                new Seen(
                        instruction.id(),
                        balancesOf(
                                next.stream().takeWhile(Glance::namesAnAccount).toList()),
                        null,
                        null,
                        null);
        };
    }

    /** What moves funds or a coupon; an order is looked at by itself, just before it is sent. */
    private static boolean namesAnAccount(Instruction instruction) {
        return instruction.terms().account() != null;
    }

    /** Of all of them, even where there was nothing to read. */
    private Map<InstructionId, BalancesBefore> balancesOf(List<Instruction> next) {
        Map<InstructionId, BalancesBefore> before = new HashMap<>();
        next.forEach(it -> before.put(it.id(), BalancesBefore.unread()));
        try {
            Set<CustomerId> accounts = next.stream()
                    .flatMap(it -> Stream.ofNullable(it.terms().account()))
                    .collect(Collectors.toSet());
            Money master = known(balances.freshMasterCash());
            Map<CustomerId, BalanceReading> seen = balances.reclaimableCash(accounts);
            next.forEach(it -> before.put(
                    it.id(),
                    new BalancesBefore(
                            master,
                            it.terms().account() == null
                                    ? null
                                    : known(seen.get(it.terms().account())))));
        } catch (RuntimeException failure) {
            LOG.warn("balances before the next sending could not be read", failure);
        }
        return before;
    }

    private static @Nullable Money known(@Nullable BalanceReading reading) {
        return reading instanceof BalanceReading.Known known ? known.amount() : null;
    }
}
