package io.bursar.sandbox.legacy;

import java.math.BigDecimal;
import java.util.List;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Ledger;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sections 11.3 and 11.4. Only the documented fields are answered; whether there are more was not found. */
final class LegacyAmounts implements Operation {

    private static final int LAST_PAGE = 200_000_000;

    private final World world;
    private final boolean masters;

    LegacyAmounts(World world, boolean masters) {
        this.world = world;
        this.masters = masters;
    }

    @Override
    public Route route() {
        return masters
                ? Route.read("LegacyTransferAmount", "GET", OwnDomain.ROOT + "/account-mgr/transfer-amount")
                : Route.read("LegacyRetrieveAmount", "GET", OwnDomain.ROOT + "/account-mgr/retrieve-amount");
    }

    @Override
    public Answer handle(Call call) {
        OwnDomain.check(call);
        BalanceType type = BalanceType.of(
                call.query().requiredOneOf("balance_type", BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
        String owner = masters
                ? call.caller().customerId()
                : world.company()
                        .sub(call.query().requiredText("sub_customer_id", 64), BssError.NO_SUCH_ACCOUNT)
                        .id();
        List<Ledger> ledgers = world.ledgers().of(owner, type);
        boolean cash = type == BalanceType.DEBIT;
        List<BigDecimal> amounts = ledgers.stream()
                .map(ledger ->
                        masters ? ledger.available(call.now()) : world.ledgers().reclaimable(ledger, call.now()))
                .toList();
        if (cash && amounts.isEmpty()) {
            amounts = List.of(BigDecimal.ZERO);
        }
        ObjectNode body = Json.object();
        body.put("totalCount", amounts.size());
        ArrayNode infos = body.putArray("amountInfo");
        for (BigDecimal amount :
                cash ? amounts : Paging.pages(call.query(), LAST_PAGE).of(amounts)) {
            ObjectNode info = infos.addObject();
            info.put(masters ? "availTransferAmount" : "availRetrieveAmount", Json.number(amount));
            info.put("measureId", 1);
            info.put("currency", "CNY");
        }
        return Answer.ok(body);
    }
}
