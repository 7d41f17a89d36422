package io.bursar.sandbox.control;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.funds.FundsMove;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Ledger;
import io.bursar.sandbox.world.Moves;
import io.bursar.sandbox.world.Statements;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Money from outside: paid in, spent, or moved by somebody in Huawei's console. */
final class FundsControls {

    private final World world;

    FundsControls(World world) {
        this.world = world;
    }

    /** Adds to an account's ledger ({@code direction: in}) or takes from it ({@code out}), with a record. */
    Answer add(Call call) {
        Body body = call.body();
        String customer = body.requiredText("customer_id", 64);
        BigDecimal amount = body.amount("amount");
        boolean in = body.oneOf("direction", "in", "in", "out").equals("in");
        BalanceType type = type(body);
        @Nullable Instant expires = body.instant("expire_time");
        String trade = body.text("trade_type", 20);
        TradeType kind = trade == null ? (in ? TradeType.RECHARGE : TradeType.DEDEUCT) : TradeType.valueOf(trade);
        if (world.company().find(customer) == null) {
            throw new Refusal(BssError.NO_SUCH_ACCOUNT);
        }
        return world.atomically(() -> {
            Ledger ledger = world.ledgers().lockOrOpen(customer, type, expires);
            BigDecimal change = in ? amount : amount.negate();
            BigDecimal line = (type == BalanceType.CREDIT && in) ? amount : BigDecimal.ZERO;
            BigDecimal after = world.ledgers().add(ledger.id(), change, BigDecimal.ZERO, line);
            world.statements()
                    .write(
                            new Statements.Entry(
                                    customer,
                                    null,
                                    type,
                                    null,
                                    kind,
                                    world.statements().nextTradeId(call.now()),
                                    change,
                                    after),
                            call.now());
            ObjectNode answer = Json.object();
            answer.put("balance", Json.text(after));
            return Answer.ok(answer);
        });
    }

    /** An allocation or reclaim that nobody asked for through the API; the oracle knows it as {@code Console}. */
    Answer move(Call call) throws InterruptedException {
        Body body = call.body();
        boolean allocate = body.oneOf("kind", "allocate", "allocate", "reclaim").equals("allocate");
        FundsMove.Sum sum = new FundsMove.Sum(body.amount("amount"), body.instant("expire_time"));
        Moves.Order order = new Moves.Order("Console", null, body.requiredText("customer_id", 64), type(body));
        FundsMove funds = new FundsMove(world, Answer.ok(Json.object()));
        return world.moves().run(call, order, move -> allocate ? funds.allocate(move, sum) : funds.reclaim(move, sum));
    }

    private static BalanceType type(Body body) {
        return BalanceType.of(body.oneOf(
                "balance_type", BalanceType.DEBIT.wire(), BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
    }
}
