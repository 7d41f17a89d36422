package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;

import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.orders.Cashier;
import io.bursar.sandbox.world.Oracle;
import io.bursar.sandbox.world.World;

/** Lets an armed delay wait before a payment, and notes the payment for the oracle. */
final class Noted implements Cashier.Watcher {

    /** The wait was interrupted; nothing was done. */
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final InterruptedException reason;

        Interrupted(InterruptedException reason) {
            super(reason);
            this.reason = reason;
        }

        InterruptedException reason() {
            return reason;
        }
    }

    private final World world;
    private final Call call;
    private final String order;

    Noted(World world, Call call, String order) {
        this.world = world;
        this.call = call;
        this.order = order;
    }

    @Override
    public void beforeEffect() {
        try {
            call.beforeEffect();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    @Override
    public void taken(BigDecimal yuan) {
        world.oracle()
                .happened(new Oracle.Effect(
                        call.now(),
                        call.requestId(),
                        "PayOrders",
                        null,
                        call.instruction(),
                        call.caller().customerId(),
                        "order " + order,
                        yuan,
                        order));
    }
}
