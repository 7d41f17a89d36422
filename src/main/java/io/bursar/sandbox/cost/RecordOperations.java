package io.bursar.sandbox.cost;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Language;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import tools.jackson.databind.node.ObjectNode;

/** The consumption records of a month, one by one or summed up by resource (packages-usage-costs-orders.md 13.2). */
public final class RecordOperations {

    private static final int BY_CYCLE = 1;
    private static final int BY_DETAIL = 3;

    static final Comparator<BillLine> NEWEST_FIRST = Comparator.comparing(
                    (BillLine line) -> line.identity().tradeTime())
            .reversed()
            .thenComparing(line -> line.identity().id());

    private final Ledger ledger;

    public RecordOperations(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Operation> all() {
        return List.of(new Endpoint(
                "ListCustomerselfResourceRecords", "GET", "/v2/bills/customer-bills/res-fee-records", this::records));
    }

    private ObjectNode records(Question question) {
        Parameters query = question.queryParameters();
        Language language = question.language();
        YearMonth month = Scope.month(query, "cycle", question.now());
        Scope scope = Scope.asked(ledger.firm(), question);
        int statistic = statistic(query);
        RecordFilter filter = RecordFilter.of(query, month, statistic);
        Paging page = Paging.byRow(query, Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        List<BillLine> details = ledger.in(month)
                .filter(line -> scope.accepts(line) && line.existsAt(question.now()) && filter.accepts(line))
                .toList();
        List<BillLine> rows = (statistic == BY_CYCLE ? CycleSums.of(details) : details)
                .stream().sorted(NEWEST_FIRST).toList();
        ObjectNode answer = Json.object();
        answer.set(
                "fee_records",
                Json.array(page.of(rows), line -> new RecordRow(line, language).json(statistic == BY_DETAIL)));
        return answer.put("total_count", rows.size()).put("currency", "CNY");
    }

    private static int statistic(Parameters query) {
        Integer wanted = query.integer("statistic_type", BY_CYCLE, BY_DETAIL, EmptyValues.QUERY);
        int statistic = Objects.requireNonNullElse(wanted, BY_DETAIL);
        if (statistic == 2) {
            throw Refusal.parameter("statistic_type", "is neither 1 nor 3");
        }
        return statistic;
    }
}
