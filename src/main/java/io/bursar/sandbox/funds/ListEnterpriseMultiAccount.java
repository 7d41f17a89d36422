package io.bursar.sandbox.funds;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.World;

/** Section 5: what can be taken back from a sub-account. */
final class ListEnterpriseMultiAccount implements Operation {

    private final World world;

    ListEnterpriseMultiAccount(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ListEnterpriseMultiAccount", "GET", "/v2/enterprises/multi-accounts/retrieve-amount");
    }

    @Override
    public Answer handle(Call call) {
        String subId = call.query().requiredText("sub_customer_id", 64);
        BalanceType type = BalanceType.of(
                call.query().requiredOneOf("balance_type", BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
        Paging paging = Paging.rows(call.query());
        world.company().sub(subId, BssError.NO_SUCH_ACCOUNT);
        return AmountInfos.of(
                type,
                world.ledgers().of(subId, type),
                paging,
                "avail_retrieve_amount",
                ledger -> world.ledgers().reclaimable(ledger, call.now()));
    }
}
