package io.bursar.sandbox.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import io.bursar.sandbox.usage.Peaks.Peak;
import io.bursar.time.Beijing;
import tools.jackson.databind.node.ObjectNode;

/** The two operations about 95th percentile bandwidth (packages-usage-costs-orders.md 7, 8 and 15.9). */
public final class UsageOperations {

    private static final int MEASURE = 51;
    private static final Set<String> SERVICES =
            Set.of("hws.service.type.cdn", "hws.service.type.obs", "hws.service.type.vpc", "hws.service.type.iec");
    private static final Set<String> RESOURCES = Set.of(
            "hws.resource.type.cdn",
            "hws.resource.type.obs",
            "hws.resource.type.bandwidth",
            "hws.resource.type.edgebandwidth");
    private static final Set<String> USAGES =
            Set.of("95Peak", "95peak_1000", "95Peak_1000", "bandwidth95peak", "95peak_plus");

    private final Firm firm;
    private final Peaks peaks;

    public UsageOperations(Firm firm, Peaks peaks) {
        this.firm = firm;
        this.peaks = peaks;
    }

    public List<Operation> all() {
        return List.of(
                new Endpoint(
                        "ListResourceUsage", "GET", "/v2/bills/customer-bills/resources/usage/details", this::details),
                new Endpoint(
                        "ListResourceUsageSummary",
                        "GET",
                        "/v2/bills/customer-bills/resources/usage/summary",
                        this::summary));
    }

    private record Asked(YearMonth month, String service, String resource, String usage) {

        static Asked of(Parameters query) {
            String cycle = query.required("bill_cycle", 7);
            return new Asked(
                    Parameters.month("bill_cycle", cycle),
                    oneOf(query, "service_type_code", SERVICES),
                    oneOf(query, "resource_type_code", RESOURCES),
                    oneOf(query, "usage_type", USAGES));
        }

        private static String oneOf(Parameters query, String name, Set<String> known) {
            String value = query.required(name, 64);
            if (!known.contains(value)) {
                throw Refusal.parameter(name, "is none that has 95th percentile usage");
            }
            return value;
        }

        boolean accepts(Line line) {
            return line.usage().code().equals(usage)
                    && line.usage().resourceType().code().equals(resource)
                    && line.usage().resourceType().service().code().equals(service)
                    && line.isOpenIn(month);
        }
    }

    private List<Line> lines(Question question, Asked asked) {
        boolean begun = !asked.month().isAfter(Beijing.monthOf(question.now()));
        return begun && question.caller().equals(firm.master().id())
                ? peaks.lines().stream().filter(asked::accepts).toList()
                : List.of();
    }

    private ObjectNode summary(Question question) {
        question.reservedLanguage();
        Asked asked = Asked.of(question.queryParameters());
        Paging page = Paging.byRow(question.queryParameters(), Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        List<Line> found = lines(question, asked);
        var answer = Json.object().put("total_count", found.size());
        answer.set("summary_usage_info_list", Json.array(page.of(found), line -> {
            @Nullable Peak peak = known(line, asked.month(), question.now());
            ObjectNode row = Json.object()
                    .put("resource_id", line.resourceId())
                    .put("actual_days", peak == null ? null : Json.text(peak.days()));
            return putFigures(row, line, peak);
        }));
        return answer;
    }

    private ObjectNode details(Question question) {
        question.reservedLanguage();
        Asked asked = Asked.of(question.queryParameters());
        String resourceId = question.queryParameters().required("resource_id", 64);
        Paging page = Paging.byRow(question.queryParameters(), Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        return lines(question, asked).stream()
                .filter(line -> line.resourceId().equals(resourceId))
                .findFirst()
                .map(line -> details(line, asked.month(), question.now(), page))
                .orElseGet(UsageOperations::nothing);
    }

    private ObjectNode details(Line line, YearMonth month, Instant now, Paging page) {
        List<Point> points = peaks.points(line, month).stream()
                .filter(point -> point.isOverAt(now))
                .toList();
        ObjectNode answer = Json.object().put("actual_days", Json.text(Peaks.days(points.size())));
        putFigures(answer, line, known(line, month, now));
        answer.put("total_count", points.size());
        answer.set(
                "usage_info_list",
                Json.array(
                        page.of(points),
                        point -> Json.object()
                                .put("stat_time", Json.instant(point.time()))
                                .put("guaranteed_band_width", line.isEnhanced() ? Json.text(guaranteed(line)) : null)
                                .put("usage", Json.text(point.megabits()))
                                .put("measure_id", MEASURE)));
        return answer;
    }

    private static ObjectNode nothing() {
        ObjectNode answer = Json.object()
                .putNull("actual_days")
                .putNull("band_width")
                .putNull("monthly_guaranteed_band_width")
                .putNull("monthly_peak_band_width")
                .putNull("band_width_measure_id")
                .put("total_count", 0);
        answer.putArray("usage_info_list");
        return answer;
    }

    private @Nullable Peak known(Line line, YearMonth month, Instant now) {
        return Peaks.isKnown(month, now) ? peaks.of(line, month) : null;
    }

    private static ObjectNode putFigures(ObjectNode row, Line line, @Nullable Peak peak) {
        boolean enhanced = peak != null && line.isEnhanced();
        return row.put("band_width", peak == null ? null : Json.text(peak.bandWidth()))
                .put("monthly_guaranteed_band_width", enhanced ? Json.text(guaranteed(line)) : null)
                .put("monthly_peak_band_width", peak != null && enhanced ? Json.text(peak.highest()) : null)
                .put("band_width_measure_id", peak == null ? null : (Integer) MEASURE);
    }

    /** A fifth of the usual bandwidth is agreed. */
    private static BigDecimal guaranteed(Line line) {
        return BigDecimal.valueOf(line.megabits()).movePointLeft(1).multiply(BigDecimal.TWO);
    }
}
