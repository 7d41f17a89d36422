package io.bursar.sandbox.funds;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.World;

/** Section 3: what the master can allocate. */
final class ShowMultiAccountTransferAmount implements Operation {

    private final World world;

    ShowMultiAccountTransferAmount(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ShowMultiAccountTransferAmount", "GET", "/v2/enterprises/multi-accounts/transfer-amount");
    }

    @Override
    public Answer handle(Call call) {
        BalanceType type = BalanceType.of(
                call.query().requiredOneOf("balance_type", BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
        Paging paging = Paging.rows(call.query());
        return AmountInfos.of(
                type,
                world.ledgers().of(call.caller().customerId(), type),
                paging,
                "avail_transfer_amount",
                ledger -> ledger.available(call.now()));
    }
}
