package io.bursar.sandbox.funds;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Moves;

/** The body of sections 4 and 6, read and checked. */
record MoveBody(String customerId, @Nullable String transId, BalanceType type, FundsMove.Sum sum) {

    static MoveBody of(Body body) {
        String customer = body.requiredText("customer_id", 64);
        var amount = body.amount("amount");
        String transId = body.text("trans_id", 32);
        BalanceType type = BalanceType.of(body.oneOf(
                "balance_type", BalanceType.DEBIT.wire(), BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
        // For cash the field is described as having no effect; its length is checked all the same.
        body.text("expire_time", 20);
        Instant expires = type == BalanceType.CREDIT ? body.instant("expire_time") : null;
        return new MoveBody(customer, transId, type, new FundsMove.Sum(amount, expires));
    }

    Moves.Order order(String operation) {
        return new Moves.Order(operation, transId, customerId, type);
    }
}
