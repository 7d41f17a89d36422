package io.bursar.sandbox.legacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.funds.FundsMove;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Moves;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;

/** Sections 11.1 and 11.2: the same books, other words, other codes. */
final class LegacyMove implements Operation {

    /** What this group says instead; codes that are missing here stay as they are. */
    private static final Map<BssError, BssError> TRANSFER = Map.of(
            BssError.BUSY, BssError.BUSY.as(500, "CBC.99007461"),
            BssError.NOT_ASSOCIATED, BssError.NOT_ASSOCIATED.as(500, "CBC.7001"),
            BssError.CHECKS, BssError.CHECKS.as(500, "CBC.7004"),
            BssError.CREDIT_EXPIRED, BssError.CREDIT_EXPIRED.as(500, "CBC.7181"),
            // No code for a repeated id is listed.
            BssError.DUPLICATE, BssError.OTHER);

    private static final Map<BssError, BssError> RETRIEVE = Map.of(
            BssError.NOT_ASSOCIATED, BssError.NO_SUCH_ACCOUNT,
            BssError.CREDIT_EXPIRED, BssError.CREDIT_EXPIRED.as(500, "CBC.7181"),
            BssError.DUPLICATE, BssError.OTHER);

    private final World world;
    private final Route route;
    private final boolean toSub;

    private LegacyMove(World world, Route route, boolean toSub) {
        this.world = world;
        this.route = route;
        this.toSub = toSub;
    }

    static LegacyMove transfer(World world) {
        return new LegacyMove(
                world, Route.write("LegacyTransfer", "POST", OwnDomain.ROOT + "/account-mgr/transfer"), true);
    }

    static LegacyMove retrieve(World world) {
        return new LegacyMove(
                world, Route.write("LegacyRetrieve", "POST", OwnDomain.ROOT + "/account-mgr/retrieve"), false);
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public Answer handle(Call call) throws InterruptedException {
        OwnDomain.check(call);
        Body body = call.body();
        BigDecimal amount = body.amount(toSub ? "totalTransferAmount" : "totalRetrieveAmout");
        if (!body.requiredText("deductMode", 10).equals("1")) {
            throw Refusal.parameter("deductMode", "must be 1");
        }
        BalanceType type = BalanceType.of(body.oneOf(
                "balanceType", BalanceType.DEBIT.wire(), BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
        body.text("expireTime", 20);
        @Nullable Instant expires = type == BalanceType.CREDIT ? body.instant("expireTime") : null;
        Moves.Order order = new Moves.Order(route.name(), transId(body), body.requiredText("subCustomerId", 64), type);
        FundsMove.Sum sum = new FundsMove.Sum(amount, expires);
        FundsMove funds = new FundsMove(world, success());
        try {
            return world.moves().run(call, order, move -> toSub ? funds.allocate(move, sum) : funds.reclaim(move, sum));
        } catch (Refusal refusal) {
            throw refusal.as((toSub ? TRANSFER : RETRIEVE).getOrDefault(refusal.error(), refusal.error()));
        }
    }

    private @Nullable String transId(Body body) {
        String transId = body.text("transId", 64);
        return world.switches().is(Switch.LEGACY_DUPLICATE, "execute") ? null : transId;
    }

    private Answer success() {
        return world.switches().is(Switch.LEGACY_SUCCESS, "204") ? Answer.noContent() : Answer.ok(Json.object());
    }
}
