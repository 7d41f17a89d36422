package io.bursar.sandbox.records;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Statements.Line;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 13: the caller's statement of cash or credit. */
final class ListCustomerAccountChangeRecords implements Operation {

    private final World world;

    ListCustomerAccountChangeRecords(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read(
                        "ListCustomerAccountChangeRecords",
                        "GET",
                        "/v2/accounts/customer-accounts/account-change-records")
                .forAnyCaller();
    }

    @Override
    public Answer handle(Call call) {
        BalanceType type = BalanceType.of(
                call.query().requiredOneOf("balance_type", BalanceType.DEBIT.wire(), BalanceType.CREDIT.wire()));
        Predicate<Line> filter = RecordFilter.of(call.query(), tradeTypes());
        Predicate<Line> channel = RecordFilter.ofChannel(call.query());
        Period period = Period.of(call.query(), call.now());
        Paging paging = Paging.rows(call.query());
        List<Line> lines =
                world.statements().of(call.caller().customerId(), type, period.from(), period.to(), call.now()).stream()
                        .filter(filter.and(channel))
                        .toList();
        ObjectNode body = Json.object();
        body.put("total_count", lines.size());
        body.put("currency", "CNY");
        ArrayNode records = body.putArray("records");
        paging.of(lines).forEach(line -> describe(records.addObject(), line));
        return Answer.ok(body);
    }

    private void describe(ObjectNode info, Line line) {
        RecordInfo common = new RecordInfo(world, false);
        info.put("account_change_id", String.format(Locale.ROOT, "AC-%011d-0", 62_210_000_000L + line.id()));
        common.describe(info, line);
        info.put("payment_channel_id", line.channelId());
        info.put("payment_channel_no", "");
        boolean spent = line.entry().trade() == TradeType.DEDEUCT;
        info.put("consume_time", spent ? Json.time(line.tradedAt()) : "");
        info.put("account_name", common.accountName(line));
        info.put("cloud_service_type_name", spent ? "弹性云服务器" : "");
        info.put("resource_type_name", "");
    }

    private static TradeType[] tradeTypes() {
        return List.of(TradeType.values()).stream()
                .filter(each -> each != TradeType.COUPONADJUST && each != TradeType.COUPONCANCEL)
                .toArray(TradeType[]::new);
    }
}
