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
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sections 11.3 and 11.4. Only the documented fields are answered, unless a switch adds likely ones. */
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
        ObjectNode body = Json.object();
        body.put("totalCount", cash ? 1 : ledgers.size());
        ArrayNode infos = body.putArray("amountInfo");
        if (cash && ledgers.isEmpty()) {
            info(infos.addObject(), BigDecimal.ZERO);
        }
        for (Ledger ledger :
                cash ? ledgers : Paging.pages(call.query(), LAST_PAGE).of(ledgers)) {
            ObjectNode info = infos.addObject();
            info(info, masters ? ledger.available(call.now()) : world.ledgers().reclaimable(ledger, call.now()));
            if (!cash && world.switches().is(Switch.LEGACY_FIELDS, "more")) {
                info.put("amount", Json.number(ledger.balance()));
                info.put("creditAmount", Json.number(ledger.line()));
                info.put("expireTime", Json.timeOrNull(ledger.expireTime()));
            }
        }
        return Answer.ok(body);
    }

    private void info(ObjectNode info, BigDecimal amount) {
        info.put(masters ? "availTransferAmount" : "availRetrieveAmount", Json.number(amount));
        info.put("measureId", 1);
        info.put("currency", "CNY");
    }
}
