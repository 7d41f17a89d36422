package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Refusal;

/**
 * The frame around every move of money: lane, pause, duplicate guard, association, business checks, effect, oracle; the
 * last five in one transaction.
 */
public final class Moves {

    /**
     * What is to be moved.
     *
     * @param operation Huawei's name
     * @param transId as sent; null or empty for one made here
     * @param subId the sub-account
     */
    public record Order(String operation, @Nullable String transId, String subId, BalanceType type) {}

    /** A move under way: with its parties and ids. */
    public record Move(Customer master, Customer sub, Order order, String tradeId, Call call) {}

    /** What a move does; within the transaction. */
    @FunctionalInterface
    public interface Effect {

        /** Does it and tells what was done. */
        Done apply(Move move);
    }

    /**
     * What was done, for the oracle and for the client.
     *
     * @param subject ledger or coupon, in words
     * @param amount yuan
     */
    public record Done(String subject, BigDecimal amount, Answer answer) {}

    private final World world;
    private final Lane lane;
    private final DuplicateGuard guard;

    Moves(World world) {
        this.world = world;
        this.lane = new Lane(world.jdbc(), world.switches());
        this.guard = new DuplicateGuard(world.jdbc(), world.switches());
    }

    /**
     * Moves.
     *
     * @throws Refusal CBC.99007461, CBC.99007009, CBC.99007001, CBC.99007004 or what the effect refuses
     */
    public Answer run(Call call, Order order, Effect effect) throws InterruptedException {
        String masterId = call.caller().customerId();
        String transId = order.transId() == null || order.transId().isEmpty()
                ? UUID.randomUUID().toString().replace("-", "")
                : order.transId();
        lane.enter(masterId, order.subId(), call.requestId(), world.clock().instant());
        try {
            call.beforeEffect();
            return world.atomically(() -> {
                guard.admit(masterId, order.operation(), transId, call.now());
                return commit(call, order, transId, effect);
            });
        } catch (Refusal refusal) {
            burn(masterId, order.operation(), transId, call, refusal);
            throw refusal;
        } finally {
            lane.leave(call.requestId(), world.clock().instant());
        }
    }

    private Answer commit(Call call, Order order, String transId, Effect effect) {
        Customer master = world.company().master();
        Customer sub = world.company().sub(order.subId(), BssError.NOT_ASSOCIATED);
        if (Arrays.asList(world.switches().value(Switch.MOVE_REFUSED_STATUSES).split(",", -1))
                .contains(String.valueOf(sub.status()))) {
            throw new Refusal(BssError.NOT_ASSOCIATED);
        }
        List<String> failing = world.company().failingChecks(sub.id(), order.operation(), order.type());
        if (!failing.isEmpty()) {
            throw new Refusal(BssError.CHECKS, failing);
        }
        String tradeId = world.switches().is(Switch.RECORD_TRADE_ID, "trans-id")
                ? transId
                : world.statements().nextTradeId(call.now());
        Done done = effect.apply(new Move(master, sub, order, tradeId, call));
        world.oracle()
                .happened(new Oracle.Effect(
                        call.now(),
                        call.requestId(),
                        order.operation(),
                        order.transId(),
                        call.instruction(),
                        sub.id(),
                        done.subject(),
                        done.amount(),
                        tradeId));
        return done.answer();
    }

    private void burn(String masterId, String operation, String transId, Call call, Refusal refusal) {
        boolean seenAlready = refusal.error().equals(BssError.DUPLICATE);
        if (seenAlready || world.switches().is(Switch.TRANS_ID_BURNED_BY_REFUSAL, "off")) {
            return;
        }
        world.atomically(() -> {
            guard.admit(masterId, operation, transId, call.now());
            return true;
        });
    }
}
