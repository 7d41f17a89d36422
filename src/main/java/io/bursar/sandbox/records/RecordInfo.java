package io.bursar.sandbox.records;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.world.Customer;
import io.bursar.sandbox.world.Statements.Line;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;
import io.bursar.time.Beijing;
import tools.jackson.databind.node.ObjectNode;

/** What both statements write of a line, in the order of Huawei's examples. */
final class RecordInfo {

    private final World world;
    private final boolean numbers;

    /** {@code numbers}: amounts as JSON numbers instead of strings. */
    RecordInfo(World world, boolean numbers) {
        this.world = world;
        this.numbers = numbers;
    }

    void describe(ObjectNode info, Line line) {
        boolean absolute = world.switches().is(Switch.RECORD_SIGN, "absolute");
        info.put("trade_detail_type", line.entry().trade().detail());
        info.put("trade_time", Json.time(line.tradedAt()));
        info.put("trade_id", line.entry().tradeId());
        amount(
                info,
                "change_amount",
                absolute ? line.entry().amount().abs() : line.entry().amount());
        amount(info, "balance_after_change", line.entry().balanceAfter());
        info.put("revenue_expense_type", RecordFilter.direction(line));
        info.put("bill_cycle", Beijing.monthOf(line.tradedAt()).toString());
    }

    String accountName(Line line) {
        String other = line.entry().counterpartyId();
        boolean counterparty = world.switches().is(Switch.RECORD_ACCOUNT_NAME, "counterparty");
        @Nullable Customer named = world.company()
                .find((counterparty && other != null) ? other : line.entry().customerId());
        return named == null ? "" : named.name();
    }

    private void amount(ObjectNode info, String field, BigDecimal yuan) {
        if (numbers) {
            info.put(field, Json.number(yuan));
        } else {
            info.put(field, Json.text(yuan));
        }
    }
}
