package io.bursar.sandbox.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/** Reads whole months of bills, page by page, and adds them up. */
final class Bills {

    private Bills() {}

    static List<JsonNode> records(Asking asking, String query) {
        List<JsonNode> all = new ArrayList<>();
        Asking.Reply page;
        do {
            page = asking.get("/v2/bills/customer-bills/res-fee-records?limit=1000&offset=" + all.size() + "&" + query);
            all.addAll(page.rows("fee_records"));
        } while (all.size() < page.total());
        return all;
    }

    static Asking.Reply monthlySum(Asking asking, String query) {
        return asking.get("/v2/bills/customer-bills/monthly-sum?limit=1000&" + query);
    }

    /** Sums of cost analysis over the span, by the value of one dimension. */
    static Map<String, BigDecimal> costs(Asking asking, Costs costs) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Asking.Reply page;
        int read = 0;
        do {
            page = asking.post("/v4/costs/cost-analysed-bills/query", costs.body(read));
            for (JsonNode row : page.rows("cost_data")) {
                sums.put(row.at("/dimensions/0/value").asString(), text(row, "amount_by_costs"));
                read++;
            }
        } while (read < page.total());
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** What is asked of cost analysis. */
    record Costs(boolean daily, String begin, String end, String grouping, String costType, String amountType) {

        static Costs original(String month, String dimension) {
            return new Costs(false, month, month, dimension(dimension), "ORIGINAL_COST", "PAYMENT_AMOUNT");
        }

        static String dimension(String key) {
            return "{\"type\":\"dimension\",\"key\":\"" + key + "\"}";
        }

        Costs paid() {
            return new Costs(daily, begin, end, grouping, costType, "NET_AMOUNT");
        }

        Costs amortised() {
            return new Costs(daily, begin, end, grouping, "AMORTIZED_COST", amountType);
        }

        String body(int offset) {
            return """
                    {"time_condition":{"time_measure_id":%s,"begin_time":"%s","end_time":"%s"},"groupby":[%s],
                     "cost_type":"%s","amount_type":"%s","offset":%s,"limit":1000}
                    """.formatted(
                            daily ? "1" : "2", begin, end, grouping, costType, amountType, Integer.toString(offset));
        }
    }

    /** Payable amounts by whatever, without the groups that come to nothing. */
    static Map<String, BigDecimal> by(List<JsonNode> rows, Function<JsonNode, String> key, String... fields) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (JsonNode row : rows) {
            for (String field : fields) {
                sums.merge(key.apply(row), row.path(field).decimalValue(), BigDecimal::add);
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    static BigDecimal text(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asString());
    }
}
