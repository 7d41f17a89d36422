package io.bursar.sandbox.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.cost.CostTable.Cell;
import io.bursar.sandbox.cost.CostTable.Row;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Question;
import io.bursar.time.Beijing;
import tools.jackson.databind.node.ObjectNode;

/** Cost analysis (packages-usage-costs-orders.md 12). Times without any cost are left out. */
public final class CostOperations {

    private static final BssError NOT_OPENED = new BssError(400, "CBC.18000014", "The cost center is not enabled.");

    private final Ledger ledger;
    private final BooleanSupplier opened;

    /** Asks each time whether the cost center is opened. */
    public CostOperations(Ledger ledger, BooleanSupplier opened) {
        this.ledger = ledger;
        this.opened = opened;
    }

    public List<Operation> all() {
        return List.of(new Endpoint("ListCosts", "POST", "/v4/costs/cost-analysed-bills/query", this::costs));
    }

    private ObjectNode costs(Question question) {
        CostQuestion asked = CostQuestion.of(ledger.firm(), question);
        if (!opened.getAsBoolean()) {
            throw new Refusal(NOT_OPENED);
        }
        List<Row> rows = table(question, asked).rows();
        ObjectNode answer = Json.object().put("currency", "CNY").put("total_count", rows.size());
        answer.set("cost_data", Json.array(asked.page().of(rows), row -> row(asked, row)));
        return answer;
    }

    private CostTable table(Question question, CostQuestion asked) {
        Scope scope = Scope.all(ledger.firm(), question);
        CostTable table = new CostTable(asked, new CostCalendar(question.now()));
        YearMonth first = YearMonth.from(asked.times().first());
        YearMonth running = Beijing.monthOf(question.now());
        YearMonth last = YearMonth.from(asked.times().last());
        YearMonth until = last.isBefore(running) ? last : running;
        if (asked.amortised()) {
            months(first.minusMonths(Fleet.MONTHS_MAX + 1L), until)
                    .flatMap(ledger::orderedIn)
                    .filter(line -> scope.accepts(line) && line.isSpread())
                    .forEach(table::addSpread);
        }
        months(first, until)
                .flatMap(ledger::in)
                .filter(line -> scope.accepts(line) && !(asked.amortised() && line.isSpread()))
                .forEach(table::addWhole);
        return table;
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth until) {
        return Stream.iterate(first, month -> !month.isAfter(until), month -> month.plusMonths(1));
    }

    private static ObjectNode row(CostQuestion asked, Row row) {
        ObjectNode json = Json.object();
        List<Integer> places =
                IntStream.range(0, asked.groupings().size()).boxed().toList();
        json.set(
                "dimensions",
                Json.array(
                        places,
                        place -> Json.object()
                                .put("key", asked.groupings().get(place).key())
                                .put("value", row.values().get(place))));
        List<Map.Entry<String, Cell>> cells = List.copyOf(row.cells().entrySet());
        json.set(
                "costs",
                Json.array(
                        cells,
                        cell -> Json.object()
                                .put("time_dimension_value", cell.getKey())
                                .put("time_measure_id", asked.times().daily() ? 1 : 2)
                                .put("amount", yuan(cell.getValue().amount()))
                                .put("official_amount", yuan(cell.getValue().official()))));
        Cell total = row.total();
        return json.put("amount_by_costs", yuan(total.amount()))
                .put("official_amount_by_costs", yuan(total.official()));
    }

    /** As text with two decimals. */
    private static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
