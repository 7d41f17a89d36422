package io.bursar.sandbox.funds;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.World;

/** Section 4: money to a sub-account. 204 without a byte. */
final class UpdateSubEnterpriseAmount implements Operation {

    private final World world;
    private final FundsMove funds;

    UpdateSubEnterpriseAmount(World world) {
        this.world = world;
        this.funds = new FundsMove(world, Answer.noContent());
    }

    @Override
    public Route route() {
        return Route.write("UpdateSubEnterpriseAmount", "POST", "/v2/enterprises/multi-accounts/transfer-amount");
    }

    @Override
    public Answer handle(Call call) throws InterruptedException {
        MoveBody body = MoveBody.of(call.body());
        return world.moves().run(call, body.order(route().name()), move -> funds.allocate(move, body.sum()));
    }
}
