package io.bursar.sandbox.cost;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import io.bursar.sandbox.scene.ResourceType;
import io.bursar.sandbox.scene.TextFilter;
import tools.jackson.databind.node.ObjectNode;

/** A month summed up by account, product, way of charging and kind of bill (packages-usage-costs-orders.md 14.10). */
public final class MonthlySums {

    private static final int CONSUMPTION = 1;
    private static final int REFUND = 2;
    private static final int ADJUSTMENT = 3;
    private static final String NOT_COLLECTED = "-1";

    private static final Comparator<Map.Entry<Key, Sum>> LARGEST_FIRST = Comparator.comparingLong(
                    (Map.Entry<Key, Sum> sum) -> -sum.getValue().price().payable())
            .thenComparing(sum -> sum.getKey().toString());

    private final Ledger ledger;

    public MonthlySums(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Operation> all() {
        return List.of(new Endpoint(
                "ShowCustomerMonthlySum", "GET", "/v2/bills/customer-bills/monthly-sum", this::monthlySum));
    }

    private record Key(Member account, ResourceType type, int chargeMode, int billType) {

        static Key of(BillLine line) {
            return new Key(
                    line.subject().owner(),
                    line.subject().type(),
                    line.kind().chargeMode(),
                    group(line.kind().billType()));
        }

        private static int group(int billType) {
            return switch (billType) {
                case 4, 20, 24 -> REFUND;
                case 9, 16, 25 -> ADJUSTMENT;
                default -> CONSUMPTION;
            };
        }
    }

    private record Sum(Price price, Split split) {

        static final Sum NOTHING = new Sum(Price.NOTHING, Split.NOTHING);

        Sum plus(Sum other) {
            return new Sum(price.plus(other.price), split.plus(other.split));
        }
    }

    private ObjectNode monthlySum(Question question) {
        Parameters query = question.queryParameters();
        YearMonth month = Scope.month(query, "bill_cycle", question.now());
        TextFilter service = query.filter("service_type_code", 64, EmptyValues.QUERY);
        TextFilter asked = query.filter("enterprise_project_id", 64, EmptyValues.NULL_FILTERS);
        TextFilter project = NOT_COLLECTED.equals(asked.wanted()) ? new TextFilter("") : asked;
        Scope scope = Scope.asked(ledger.firm(), question);
        Paging page = Paging.byRow(query, Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        Map<Key, Sum> sums = new HashMap<>();
        ledger.in(month)
                .filter(line -> scope.accepts(line)
                        && line.existsAt(question.now())
                        && service.accepts(line.subject().type().service().code())
                        && project.accepts(
                                line.subject().project() == null
                                        ? null
                                        : line.subject().project().id()))
                .forEach(line -> sums.merge(Key.of(line), new Sum(line.price(), line.split()), Sum::plus));
        List<Map.Entry<Key, Sum>> rows =
                sums.entrySet().stream().sorted(LARGEST_FIRST).toList();
        ObjectNode answer = Json.object().put("total_count", rows.size());
        answer.set("bill_sums", Json.array(page.of(rows), row -> row(month, row.getKey(), row.getValue())));
        Sum total = sums.values().stream().reduce(Sum.NOTHING, Sum::plus);
        answer.put("consume_amount", Json.yuan(total.price().payable()));
        return putParts(answer, total).put("currency", "CNY");
    }

    private static ObjectNode row(YearMonth month, Key key, Sum sum) {
        ObjectNode row = Json.object()
                .put("bill_cycle", month.toString())
                .put("bill_type", key.billType())
                .put("customer_id", key.account().id())
                .put("account_name", key.account().accountName())
                .put("resource_type_code", key.type().code())
                .put("resource_type_name", key.type().name().chinese())
                .put("service_type_code", key.type().service().code())
                .put("service_type_name", key.type().service().name().chinese())
                .put("charging_mode", key.chargeMode())
                .put("official_amount", Json.yuan(sum.price().official()))
                .put("official_discount_amount", Json.yuan(sum.price().discount()))
                .put("truncated_amount", Json.yuan(sum.price().truncated()))
                .put("consume_amount", Json.yuan(sum.price().payable()));
        return putParts(row, sum);
    }

    private static ObjectNode putParts(ObjectNode row, Sum sum) {
        Split split = sum.split();
        return row.put("coupon_amount", Json.yuan(split.coupon()))
                .put("flexipurchase_coupon_amount", Json.yuan(split.flexi()))
                .put("stored_value_card_amount", Json.yuan(split.card()))
                .put("debt_amount", Json.yuan(split.debt()))
                .put("writeoff_amount", Json.yuan(0))
                .put("cash_amount", Json.yuan(split.cash()))
                .put("credit_amount", Json.yuan(split.credit()))
                .put("measure_id", 1);
    }
}
