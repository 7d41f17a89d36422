package io.bursar.sandbox.records;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Statements.Line;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 13b: the caller's statement of coupons. */
final class ListCustomerCouponChangeRecords implements Operation {

    private final World world;

    ListCustomerCouponChangeRecords(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ListCustomerCouponChangeRecords", "GET", "/v2/promotions/benefits/account-change-records")
                .forAnyCaller();
    }

    @Override
    public Answer handle(Call call) {
        call.query().requiredOneOf("balance_type", BalanceType.COUPON.wire());
        Predicate<Line> filter = RecordFilter.of(
                call.query(),
                TradeType.ADJUST,
                TradeType.DEDEUCT,
                TradeType.REFUND,
                TradeType.RFROZEN,
                TradeType.EXPIRED,
                TradeType.COUPONADJUST,
                TradeType.COUPONCANCEL);
        @Nullable String couponId = call.query().text("coupon_id", 64);
        Period period = Period.of(call.query(), call.now());
        Paging paging = Paging.rows(call.query());
        List<Line> lines = world
                .statements()
                .of(call.caller().customerId(), BalanceType.COUPON, period.from(), period.to(), call.now())
                .stream()
                .filter(filter)
                .filter(line -> couponId == null || couponId.equals(line.entry().couponId()))
                .toList();
        RecordInfo common = new RecordInfo(world, world.switches().is(Switch.COUPON_RECORD_AMOUNTS, "number"));
        ObjectNode body = Json.object();
        body.put("total_count", lines.size());
        body.put("currency", "CNY");
        ArrayNode records = body.putArray("records");
        for (Line line : paging.of(lines)) {
            ObjectNode info = records.addObject();
            info.put("coupon_id", line.entry().couponId());
            common.describe(info, line);
            info.put("account_name", common.accountName(line));
            info.put("cloud_service_type_name", "");
            info.put("resource_type_name", "");
        }
        return Answer.ok(body);
    }
}
