package io.bursar.sandbox.coupons;

import java.math.BigDecimal;

import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Moves;
import io.bursar.sandbox.world.Statements;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;

/** Writes both accounts' coupon statements. */
final class CouponBooks {

    /**
     * One side of a move.
     *
     * @param amount yuan; above zero is revenue
     */
    record Side(String customerId, String couponId, BigDecimal amount, BigDecimal after) {}

    private final World world;

    CouponBooks(World world) {
        this.world = world;
    }

    void write(Moves.Move move, TradeType trade, Side one, Side other) {
        line(move, trade, one, other.customerId());
        line(move, trade, other, one.customerId());
    }

    private void line(Moves.Move move, TradeType trade, Side side, String counterparty) {
        Statements.Entry entry = new Statements.Entry(
                side.customerId(),
                counterparty,
                BalanceType.COUPON,
                side.couponId(),
                trade,
                move.tradeId(),
                side.amount(),
                side.after());
        world.statements().write(entry, move.call().now());
    }
}
