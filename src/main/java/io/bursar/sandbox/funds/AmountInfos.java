package io.bursar.sandbox.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Ledger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer of sections 3 and 5: numbers, and nulls written out for cash. */
final class AmountInfos {

    private AmountInfos() {}

    /** Cash is always exactly one entry, of zero when there is no ledger; paging concerns credit only. */
    static Answer of(
            BalanceType type,
            List<Ledger> ledgers,
            Paging paging,
            String availableField,
            Function<Ledger, BigDecimal> available) {
        ObjectNode body = Json.object();
        boolean cash = type == BalanceType.DEBIT;
        body.put("total_count", cash ? 1 : ledgers.size());
        ArrayNode infos = body.putArray("amount_infos");
        if (cash && ledgers.isEmpty()) {
            info(infos.addObject(), availableField, BigDecimal.ZERO);
        }
        for (Ledger ledger : cash ? ledgers : paging.of(ledgers)) {
            ObjectNode info = info(infos.addObject(), availableField, available.apply(ledger));
            if (!cash) {
                info.put("amount", Json.number(ledger.balance()));
                info.put("credit_amount", Json.number(ledger.line()));
                info.put("expire_time", Json.timeOrNull(ledger.expireTime()));
            }
        }
        return Answer.ok(body);
    }

    private static ObjectNode info(ObjectNode info, String availableField, BigDecimal available) {
        info.put(availableField, Json.number(available));
        info.put("measure_id", 1);
        info.put("currency", "CNY");
        info.putNull("amount");
        info.putNull("credit_amount");
        info.putNull("expire_time");
        return info;
    }
}
