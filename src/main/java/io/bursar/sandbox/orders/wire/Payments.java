package io.bursar.sandbox.orders.wire;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Choice;
import io.bursar.sandbox.orders.Choice.Pick;
import io.bursar.sandbox.orders.Code;
import io.bursar.sandbox.orders.Declined;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.Switches;
import tools.jackson.databind.JsonNode;

/** PayOrders and its v2 predecessor (dossier 10 and 11.1). */
final class Payments {

    private static final int MAX_COUPONS = 3;
    private static final int MAX_DISCOUNTS = 1;

    private final Counter counter;
    private final Switches switches;

    Payments(Counter counter, Switches switches) {
        this.counter = counter;
        this.switches = switches;
    }

    Answer v3(Call call) throws InterruptedException {
        Body body = call.body();
        String order = body.requiredText("order_id", 64);
        List<Pick> coupons = used(body, "use_coupon", "coupon_infos");
        List<Pick> discounts = used(body, "use_discount", "discount_infos");
        counter.pay(call, order, new Choice(coupons, discounts));
        return Answer.noContent();
    }

    /** The lists alone say what is used; a payment that runs is no code of its own here. */
    Answer v2(Call call) throws InterruptedException {
        Body body = call.body();
        String order = body.requiredText("order_id", 64);
        Choice choice = new Choice(picks(body, "coupon_infos"), picks(body, "discount_infos"));
        try {
            counter.pay(call, order, choice);
        } catch (Declined declined) {
            throw declined.code() == Code.PAYING ? new Declined(Code.STATUS_CHANGED) : declined;
        }
        return Answer.noContent();
    }

    private List<Pick> used(Body body, String use, String list) {
        String answer = body.requiredText(use, 3);
        if (answer.equals("YES")) {
            List<Pick> picks = picks(body, list);
            if (picks.isEmpty()) {
                throw Refusal.parameter(list, "is required with " + use + "=YES");
            }
            return picks;
        }
        if (!answer.equals("NO")) {
            throw Refusal.parameter(use, "must be YES or NO");
        }
        if (body.node(list) != null && switches.is(Switch.PAY_LISTS_WITH_NO, "refused")) {
            throw Refusal.parameter(list, "must not be sent with " + use + "=NO");
        }
        return List.of();
    }

    private static List<Pick> picks(Body body, String list) {
        boolean coupons = list.equals("coupon_infos");
        JsonNode node = body.node(list);
        if (node == null) {
            return List.of();
        }
        int max = coupons ? MAX_COUPONS : MAX_DISCOUNTS;
        if (!node.isArray() || node.size() > max) {
            throw Refusal.parameter(list, "must be a list of at most " + max);
        }
        List<Pick> picks = new ArrayList<>();
        for (JsonNode entry : node) {
            picks.add(coupons ? pick(entry, list, 300, 303) : pick(entry, list, 0, 609));
        }
        return picks;
    }

    private static Pick pick(JsonNode entry, String list, int min, int max) {
        @Nullable JsonNode id = entry.get("id");
        @Nullable JsonNode type = entry.get("type");
        boolean idIsFine = id != null
                && id.isString()
                && !id.stringValue().isEmpty()
                && id.stringValue().length() <= 64;
        if (!idIsFine || type == null || !type.isIntegralNumber() || !type.canConvertToInt()) {
            throw Refusal.parameter(list, "must hold id and type");
        }
        int number = type.intValue();
        if (number < min || number > max) {
            throw Refusal.parameter(list, "has a type out of range");
        }
        return new Pick(id.stringValue(), number);
    }
}
