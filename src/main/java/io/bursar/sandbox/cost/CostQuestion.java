package io.bursar.sandbox.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Given;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import io.bursar.time.Beijing;
import tools.jackson.databind.JsonNode;

/**
 * A question about cost, checked (packages-usage-costs-orders.md 12).
 *
 * @param amortised whether prepaid amounts are spread over the days they are for
 * @param paid whether only what left a purse counts, not what is payable
 */
record CostQuestion(
        Times times,
        List<Grouping> groupings,
        boolean amortised,
        boolean paid,
        Predicate<BillLine> filter,
        Paging page) {

    private static final int MONTHS_REMEMBERED = 18;
    private static final int GROUPINGS_MAX = 2;
    private static final int FILTERS_MAX = 100;
    private static final int VALUES_MAX = 100;
    private static final int BY_DAY = 1;

    /** First and last day, both included, and whether the figures are by day or by month. */
    record Times(boolean daily, LocalDate first, LocalDate last) {}

    static CostQuestion of(Firm firm, Question question) {
        question.reservedLanguage();
        Parameters body = question.bodyParameters();
        return new CostQuestion(
                times(body.given("time_condition"), question.now()),
                groupings(firm, body.given("groupby")),
                oneOf(body, "cost_type", "ORIGINAL_COST", "AMORTIZED_COST"),
                oneOf(body, "amount_type", "PAYMENT_AMOUNT", "NET_AMOUNT"),
                filter(firm, body.given("filters")),
                Paging.byRow(body, 200_000, 1000, EmptyValues.NUMBER));
    }

    private static boolean oneOf(Parameters body, String name, String usual, String other) {
        String value = body.required(name, 256);
        if (!value.equals(usual) && !value.equals(other)) {
            throw Refusal.parameter(name, "is neither " + usual + " nor " + other);
        }
        return value.equals(other);
    }

    private static Times times(Given given, Instant now) {
        Parameters condition = object(given, "time_condition");
        Given measure = condition.given("time_measure_id");
        if (measure.shape() == Given.Shape.ABSENT) {
            throw Refusal.parameter("time_measure_id", "is required");
        }
        // A phrase of the documents reads empty as 1 (packages-usage-costs-orders.md 12).
        @Nullable Integer unit = condition.integer("time_measure_id", 1, 2, EmptyValues.BODY);
        boolean daily = unit == null || unit == BY_DAY;
        String begin = condition.required("begin_time", 32);
        String end = condition.required("end_time", 32);
        Times times = daily
                ? new Times(true, Parameters.day("begin_time", begin), Parameters.day("end_time", end))
                : new Times(
                        false,
                        Parameters.month("begin_time", begin).atDay(1),
                        Parameters.month("end_time", end).atEndOfMonth());
        if (times.last().isBefore(times.first())) {
            throw Refusal.parameter("end_time", "is before begin_time");
        }
        if (YearMonth.from(times.first()).isBefore(Beijing.monthOf(now).minusMonths(MONTHS_REMEMBERED))) {
            throw Refusal.parameter("begin_time", "is more than " + MONTHS_REMEMBERED + " months ago");
        }
        return times;
    }

    private static List<Grouping> groupings(Firm firm, Given given) {
        List<Parameters> entries = objects(given, "groupby", GROUPINGS_MAX);
        if (entries.isEmpty()) {
            throw Refusal.parameter("groupby", "is required");
        }
        List<Grouping> groupings =
                entries.stream().map(entry -> Grouping.of(firm, entry)).toList();
        for (String once : List.of(Grouping.TAG, Grouping.COST_UNIT)) {
            if (groupings.stream().filter(each -> each.key().equals(once)).count() > 1) {
                throw Refusal.parameter("groupby", "names " + once + " twice");
            }
        }
        return groupings;
    }

    private static Predicate<BillLine> filter(Firm firm, Given given) {
        return objects(given, "filters", FILTERS_MAX).stream()
                .map(entry -> filter(firm, entry))
                .reduce(line -> true, Predicate::and);
    }

    private static Predicate<BillLine> filter(Firm firm, Parameters entry) {
        @Nullable Integer operator = entry.integer("operator", 0, 1, EmptyValues.NUMBER);
        Parameters factor = object(entry.given("filter_factor"), "filter_factor");
        Function<BillLine, List<String>> actual = Grouping.filterable(firm, factor.required("key", 256));
        Set<String> wanted = values(factor.given("value"));
        Predicate<BillLine> matches = line -> actual.apply(line).stream().anyMatch(wanted::contains);
        if (operator == null) {
            return line -> true;
        }
        return operator == 0 ? matches : matches.negate();
    }

    private static Set<String> values(Given given) {
        JsonNode list = given.node();
        if (!list.isArray() || list.isEmpty() || list.size() > VALUES_MAX) {
            throw Refusal.parameter("filter_factor.value", "is not a list of 1 to " + VALUES_MAX);
        }
        Set<String> values = new HashSet<>();
        for (JsonNode value : list) {
            if (!value.isString()) {
                throw Refusal.parameter("filter_factor.value", "holds something other than strings");
            }
            values.add(value.stringValue());
        }
        return values;
    }

    private static Parameters object(Given given, String name) {
        if (!given.node().isObject()) {
            throw Refusal.parameter(name, "is not an object");
        }
        return Parameters.ofBody(given.node()::path);
    }

    private static List<Parameters> objects(Given given, String name, int max) {
        if (given.shape() == Given.Shape.ABSENT || given.shape() == Given.Shape.NULL) {
            return List.of();
        }
        if (!given.node().isArray() || given.node().size() > max) {
            throw Refusal.parameter(name, "is not a list of at most " + max);
        }
        List<Parameters> entries = new ArrayList<>();
        for (JsonNode entry : given.node()) {
            entries.add(object(Given.inBody(entry), name));
        }
        return entries;
    }
}
