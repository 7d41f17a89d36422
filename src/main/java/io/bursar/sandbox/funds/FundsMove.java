package io.bursar.sandbox.funds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Customer;
import io.bursar.sandbox.world.Ledger;
import io.bursar.sandbox.world.Moves;
import io.bursar.sandbox.world.Statements;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;

/** Moves an amount between the master's ledger and the sub-account's ledger of the same kind and expiry. */
public final class FundsMove {

    /**
     * How much of what.
     *
     * @param amount yuan, above zero
     * @param expireTime of the credit ledger; null for cash and for credit that never expires
     */
    public record Sum(BigDecimal amount, @Nullable Instant expireTime) {}

    private static final String HOSTED_CHECK = "NO_RETRIEVE_FOR_FC_SUBACCOUNT";

    private final World world;
    private final Answer success;

    /** {@code success}: what is answered when it is done. */
    public FundsMove(World world, Answer success) {
        this.world = world;
        this.success = success;
    }

    /** From the master to the sub-account. */
    public Moves.Done allocate(Moves.Move move, Sum sum) {
        Ledger from = existing(move, move.master(), sum);
        demand(from.available(move.call().now()), sum);
        Ledger to = world.ledgers().lockOrOpen(move.sub().id(), move.order().type(), sum.expireTime());
        book(move, from, sum.amount().negate(), TradeType.BEADJUST);
        book(move, to, sum.amount(), TradeType.BEADJUST);
        return done(move, sum);
    }

    /** From the sub-account back to the master. */
    public Moves.Done reclaim(Moves.Move move, Sum sum) {
        if (move.sub().hosted()) {
            throw new Refusal(BssError.CHECKS, List.of(HOSTED_CHECK));
        }
        // The master's ledger first, always: two moves never wait for each other crosswise.
        Ledger to = world.ledgers().lockOrOpen(move.master().id(), move.order().type(), sum.expireTime());
        Ledger from = existing(move, move.sub(), sum);
        demand(world.ledgers().reclaimable(from, move.call().now()), sum);
        book(move, from, sum.amount().negate(), TradeType.BERETRIEVE);
        book(move, to, sum.amount(), TradeType.BERETRIEVE);
        return done(move, sum);
    }

    private Ledger existing(Moves.Move move, Customer owner, Sum sum) {
        Ledger ledger = world.ledgers().lock(owner.id(), move.order().type(), sum.expireTime());
        if (ledger == null && move.order().type() == BalanceType.CREDIT) {
            throw Refusal.parameter("expire_time", "names no credit of this account");
        }
        if (ledger == null) {
            throw new Refusal(BssError.INSUFFICIENT);
        }
        if (ledger.expired(move.call().now())) {
            throw new Refusal(BssError.CREDIT_EXPIRED);
        }
        return ledger;
    }

    private static void demand(BigDecimal available, Sum sum) {
        if (available.compareTo(sum.amount()) < 0) {
            throw new Refusal(BssError.INSUFFICIENT);
        }
    }

    private void book(Moves.Move move, Ledger ledger, BigDecimal amount, TradeType trade) {
        boolean subs = ledger.customerId().equals(move.sub().id());
        boolean credit = move.order().type() == BalanceType.CREDIT;
        // A sub-account's credit line is what it was given; the master's stays what Huawei granted.
        BigDecimal after = world.ledgers()
                .add(ledger.id(), amount, subs ? amount : BigDecimal.ZERO, (subs && credit) ? amount : BigDecimal.ZERO);
        String other = subs ? move.master().id() : move.sub().id();
        world.statements()
                .write(
                        new Statements.Entry(
                                ledger.customerId(),
                                other,
                                move.order().type(),
                                null,
                                trade,
                                move.tradeId(),
                                amount,
                                after),
                        move.call().now());
    }

    private Moves.Done done(Moves.Move move, Sum sum) {
        String subject = move.order().type().wire() + (sum.expireTime() == null ? "" : " until " + sum.expireTime());
        return new Moves.Done(subject, sum.amount(), success);
    }
}
