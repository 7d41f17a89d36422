package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Ledger;
import io.bursar.sandbox.world.Statements.Entry;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;

/**
 * The customers' ledgers. What is over-invoiced cannot be allocated but can be spent; of the credit
 * lines the one that expires first goes first. Each ledger that pays a part gets a change record with the order's id.
 */
public final class LedgerPurse implements Purse {

    private final World world;

    public LedgerPurse(World world) {
        this.world = world;
    }

    @Override
    public boolean take(String customer, BigDecimal yuan, String order, Instant now) {
        List<Ledger> sources = new ArrayList<>();
        lock(sources, customer, BalanceType.DEBIT);
        lock(sources, customer, BalanceType.CREDIT);
        BigDecimal available =
                sources.stream().map(ledger -> spendable(ledger, now)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (available.compareTo(yuan) < 0) {
            return false;
        }
        BigDecimal left = yuan;
        for (Ledger ledger : sources) {
            BigDecimal part = spendable(ledger, now).min(left);
            if (part.signum() > 0) {
                spend(ledger, part, order, now);
                left = left.subtract(part);
            }
        }
        return true;
    }

    private void lock(List<Ledger> sources, String customer, BalanceType type) {
        for (Ledger each : world.ledgers().of(customer, type)) {
            Ledger locked = world.ledgers().lock(customer, type, each.expireTime());
            if (locked != null) {
                sources.add(locked);
            }
        }
    }

    private static BigDecimal spendable(Ledger ledger, Instant now) {
        return ledger.type() == BalanceType.DEBIT ? ledger.balance().max(BigDecimal.ZERO) : ledger.available(now);
    }

    private void spend(Ledger ledger, BigDecimal part, String order, Instant now) {
        BigDecimal after = world.ledgers().add(ledger.id(), part.negate(), BigDecimal.ZERO, BigDecimal.ZERO);
        world.statements()
                .write(
                        new Entry(
                                ledger.customerId(),
                                null,
                                ledger.type(),
                                null,
                                TradeType.DEDEUCT,
                                order,
                                part.negate(),
                                after),
                        now);
    }
}
