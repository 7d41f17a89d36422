package io.bursar.instruction;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.account.BalanceReading;
import io.bursar.account.Balances;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Orders;
import io.bursar.money.Money;

/**
 * What is read from Huawei before a sending. Balances (the master's cash asked now or seconds ago, the account's as
 * last seen) only support evidence, so reading them never fails; an order to be paid must be read.
 */
@Component
class Glance {

    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);

    private final Balances balances;
    private final Orders orders;
    private final ObjectProvider<PaymentTerms> terms;
    private final Book book;

    private final RenewalInquiry renewals;

    Glance(Balances balances, Orders orders, ObjectProvider<PaymentTerms> terms, RenewalInquiry renewals, Book book) {
        this.renewals = renewals;
        this.balances = balances;
        this.orders = orders;
        this.terms = terms;
        this.book = book;
    }

    /** For the instruction that is probably next on that lane; reads nothing when none is due. */
    Seen beforeNextOf(String lane) {
        Optional<Instruction> next = book.instructions().glanceAtNext(lane, book.now());
        if (next.isEmpty()) {
            return Seen.nothing();
        }
        Instruction instruction = next.get();
        Money agreed = instruction.terms().amount();
        return switch (instruction.order()) {
            case MoneyOrder.PayOrder it -> {
                PaymentTerms known = terms.getIfAvailable();
                yield new Seen(
                        instruction.id(),
                        balancesOf(instruction),
                        orders.details(it.order()),
                        known == null ? null : known.check(it, agreed),
                        null);
            }
            case MoneyOrder.PlaceRenewal it ->
                new Seen(instruction.id(), balancesOf(instruction), null, null, renewals.before(it.renewal(), agreed));
            case MoneyOrder.AllocateFunds _,
                    MoneyOrder.ReclaimFunds _,
                    MoneyOrder.AllocateCoupon _,
                    MoneyOrder.ReclaimCoupon _ -> new Seen(instruction.id(), balancesOf(instruction), null, null, null);
        };
    }

    private BalancesBefore balancesOf(Instruction instruction) {
        try {
            BalanceReading account = instruction.terms().account() == null
                    ? new BalanceReading.NeverSeen()
                    : balances.reclaimableCash(instruction.terms().account());
            return new BalancesBefore(known(balances.freshMasterCash()), known(account));
        } catch (RuntimeException failure) {
            LOG.warn("balances before the next sending could not be read", failure);
            return BalancesBefore.unread();
        }
    }

    private static @Nullable Money known(BalanceReading reading) {
        return reading instanceof BalanceReading.Known known ? known.amount() : null;
    }
}
