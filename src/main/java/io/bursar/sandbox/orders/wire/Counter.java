package io.bursar.sandbox.orders.wire;

import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.orders.Cashier;
import io.bursar.sandbox.orders.Choice;
import io.bursar.sandbox.world.World;

/** Where calls that pay meet the cashier. */
record Counter(World world, Cashier cashier) {

    /** Pays the caller's order. */
    void pay(Call call, String order, Choice choice) throws InterruptedException {
        try {
            cashier.pay(call.caller().customerId(), order, choice, call.now(), new Noted(world, call, order));
        } catch (Noted.Interrupted e) {
            throw e.reason();
        }
    }
}
