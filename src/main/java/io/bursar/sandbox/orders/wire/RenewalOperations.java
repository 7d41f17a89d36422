package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.util.List;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Choice;
import io.bursar.sandbox.orders.Choice.Pick;
import io.bursar.sandbox.orders.DiscountLine;
import io.bursar.sandbox.orders.Period;
import io.bursar.sandbox.orders.RenewalQuote;
import io.bursar.sandbox.orders.RenewalQuote.Failure;
import io.bursar.sandbox.orders.RenewalQuote.Offer;
import io.bursar.sandbox.orders.Renewals;
import io.bursar.sandbox.orders.Renewals.Ordered;
import io.bursar.sandbox.orders.Shop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ListRenewRateOnPeriod (dossier 9) and RenewalResources (the request model of SDK 3.1.170). */
final class RenewalOperations {

    private static final int MAX_RESOURCES = 10;

    private final Shop shop;
    private final Renewals renewals;
    private final Counter counter;

    RenewalOperations(Shop shop, Renewals renewals, Counter counter) {
        this.shop = shop;
        this.renewals = renewals;
        this.counter = counter;
    }

    Answer rate(Call call) {
        Body body = call.body();
        List<String> ids = Params.requiredTexts(body, "resource_ids", MAX_RESOURCES);
        Period period = period(body);
        RenewalQuote quote = renewals.quote(call.caller().customerId(), ids, period, withRelated(body));
        ObjectNode answer = Json.object();
        answer.put("currency", "CNY");
        ArrayNode results = answer.putArray("renew_inquiry_results");
        quote.lines()
                .forEach(line -> results.addObject()
                        .put("resource_id", line.resource().id())
                        .put("amount", text(line.best())));
        if (quote.lines().isEmpty()) {
            answer.putNull("official_website_rating_result");
        } else {
            answer.putObject("official_website_rating_result")
                    .put("official_website_amount", text(quote.official()))
                    .putNull("installment_official_website_amount")
                    .putNull("installment_period_type");
        }
        ArrayNode offers = answer.putArray("optional_discount_rating_results");
        quote.offers().forEach(offer -> offer(offers.addObject(), offer, quote.official()));
        failures(answer, quote.failures());
        return Answer.ok(answer);
    }

    /** Automatic payment takes the best discount of each order and no coupon; a refused one leaves the order open. */
    Answer renew(Call call) throws InterruptedException {
        Body body = call.body();
        List<String> ids = Params.requiredTexts(body, "resource_ids", MAX_RESOURCES);
        Period period = period(body);
        boolean payNow = body.integer("is_auto_pay", 0, 1, 0) == 1;
        call.beforeEffect();
        Ordered ordered = renewals.order(call.caller().customerId(), ids, period, call.now());
        if (payNow) {
            for (String order : ordered.orders()) {
                counter.pay(call, order, best(order));
            }
        }
        ObjectNode answer = Json.object();
        ArrayNode orders = answer.putArray("order_ids");
        ordered.orders().forEach(orders::add);
        failures(answer, ordered.failures());
        return Answer.ok(answer);
    }

    private Choice best(String order) {
        return shop.bestDiscount(order, shop.orders().items(order)).stream()
                .findFirst()
                .map(RenewalOperations::choice)
                .orElse(Choice.NOTHING);
    }

    private static Choice choice(DiscountLine line) {
        return new Choice(List.of(), List.of(new Pick(line.discount(), line.type())));
    }

    private static Period period(Body body) {
        int type = Params.required(body, "period_type", Period.MONTH, Period.YEAR);
        return new Period(type, Params.required(body, "period_num", 1, type == Period.YEAR ? 3 : 11));
    }

    /** The empty string counts as absent here. */
    private static boolean withRelated(Body body) {
        JsonNode node = body.node("include_relative_resources");
        if (node == null || (node.isString() && node.stringValue().isEmpty())) {
            return false;
        }
        if (!node.isBoolean()) {
            throw Refusal.parameter("include_relative_resources", "must be true or false");
        }
        return node.booleanValue();
    }

    private static void offer(ObjectNode node, Offer offer, BigDecimal official) {
        node.put("discount_id", offer.discount().id());
        node.put("amount", text(offer.amount()));
        node.put("official_website_amount", text(official));
        node.put("discount_amount", text(official.subtract(offer.amount())));
        node.put("discount_type", offer.discount().type());
        node.put("discount_name", offer.discount().name());
        node.put("best_offer", offer.best() ? 1 : 0);
        node.putNull("installment_official_website_amount");
        node.putNull("installment_official_discount_amount");
        node.putNull("installment_amount");
        node.putNull("installment_period_type");
    }

    private static void failures(ObjectNode answer, List<Failure> failures) {
        ArrayNode rows = answer.putArray("fail_resource_infos");
        failures.forEach(failure -> rows.addObject()
                .put("resource_id", failure.resource())
                .put("error_code", failure.code().value())
                .put("error_msg", failure.code().text()));
    }

    private static String text(BigDecimal yuan) {
        return yuan.stripTrailingZeros().toPlainString();
    }
}
