package io.bursar.sandbox.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.cost.BillLine.Measured;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Paging.PageRange;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import io.bursar.sandbox.scene.TextFilter;
import tools.jackson.databind.node.ObjectNode;

/** The retired consumption records: the caller's own, one month, pages numbered from 1 (13.1). */
public final class RetiredRecords {

    private static final String NOT_COLLECTED = "-1";

    private final Ledger ledger;

    public RetiredRecords(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Operation> all() {
        return List.of(new Endpoint(
                "QueryResFeeRecords",
                "GET",
                "/v1.0/{domain_id}/customer/account-mgr/bill/res-fee-records",
                this::records));
    }

    private record Asked(RecordFilter.Days days, int chargeMode, Filters filters) {

        static Asked of(Question question) {
            Parameters query = question.queryParameters();
            LocalDate first = query.requiredDay("startTime");
            LocalDate last = query.requiredDay("endTime");
            if (last.isBefore(first) || !YearMonth.from(first).equals(YearMonth.from(last))) {
                throw Refusal.parameter("endTime", "is not in the month of startTime, or before it");
            }
            int chargeMode = switch (query.required("payMethod", 4)) {
                case "0" -> 1;
                case "1" -> 3;
                default -> throw Refusal.parameter("payMethod", "is neither 0 nor 1");
            };
            return new Asked(new RecordFilter.Days(first, last), chargeMode, Filters.of(query));
        }

        boolean accepts(BillLine line) {
            return line.kind().chargeMode() == chargeMode
                    && days.contains(line.identity().billDate())
                    && filters.accept(line);
        }
    }

    private record Filters(
            TextFilter service, TextFilter region, TextFilter order, TextFilter resource, TextFilter project) {

        static Filters of(Parameters query) {
            TextFilter project = query.filter("enterpriseProjectId", 64, EmptyValues.NULL_FILTERS);
            return new Filters(
                    query.filter("cloudServiceTypeCode", 256, EmptyValues.NULL_FILTERS),
                    query.filter("regionCode", 64, EmptyValues.NULL_FILTERS),
                    query.filter("orderId", 64, EmptyValues.NULL_FILTERS),
                    query.filter("resourceId", 256, EmptyValues.NULL_FILTERS),
                    NOT_COLLECTED.equals(project.wanted()) ? new TextFilter("") : project);
        }

        boolean accept(BillLine line) {
            Subject subject = line.subject();
            return service.accepts(subject.type().service().code())
                    && region.accepts(subject.region().code())
                    && order.accepts(line.identity().orderId())
                    && resource.accepts(subject.resourceId())
                    && project.accepts(
                            subject.project() == null ? null : subject.project().id());
        }
    }

    private ObjectNode records(Question question) {
        if (!question.path().apply("domain_id").equals(question.caller())) {
            throw new Refusal(BssError.ACCESS_DENIED);
        }
        Asked asked = Asked.of(question);
        YearMonth month = YearMonth.from(asked.days().first());
        Scope.checkAge("startTime", month, question.now());
        Paging page = Paging.byPage(
                question.queryParameters(), new PageRange(1, Integer.MAX_VALUE), 100, EmptyValues.REFUSED);
        Scope scope = Scope.own(question);
        List<BillLine> found = ledger.in(month)
                .filter(line -> scope.accepts(line) && line.existsAt(question.now()) && asked.accepts(line))
                .sorted(RecordOperations.NEWEST_FIRST)
                .toList();
        ObjectNode answer = Json.object().put("totalCount", found.size()).put("currency", "CNY");
        answer.set("feeRecords", Json.array(page.of(found), RetiredRecords::row));
        return answer;
    }

    private static ObjectNode row(BillLine line) {
        Subject subject = line.subject();
        Measured measured = line.measured();
        Integer unit = measured == null ? null : (Integer) measured.measureId();
        boolean yearly = line.kind().chargeMode() == 1;
        String regionProject = Dice.of(
                        0, "project of", subject.owner().id(), subject.region().code())
                .hex(32);
        ObjectNode row = Json.object()
                .put("createTime", Json.instant(line.identity().tradeTime()))
                .put("effectiveTime", Json.instant(line.span().from()))
                .put("expireTime", Json.instant(line.span().until()))
                .put("feeId", line.identity().id())
                .put("productId", subject.product().id())
                .put("productName", subject.product().name())
                .put("orderId", line.identity().orderId())
                .put("amount", Json.yuan(line.price().payable()))
                .put("measureId", 1)
                .put("usageAmount", measured == null ? null : Json.plain(measured.usage()))
                .put("usageMeasureId", unit)
                .put("freeResourceAmount", measured == null ? BigDecimal.ZERO : Json.plain(measured.free()))
                .put("freeResourceMeasureId", unit);
        return row.put("cloudServiceTypeCode", subject.type().service().code())
                .put("resourceTypeCode", subject.type().code())
                .put("regionCode", subject.region().code())
                .put("payMethod", yearly ? "0" : "1")
                .put("projectID", regionProject)
                .put("projectName", subject.region().code())
                .put("resourcetag", subject.tagText())
                .put("resourceName", subject.resourceName())
                .put("resourceId", subject.resourceId())
                .put("feeSourceOperation", line.kind().billType())
                .put(
                        "enterpriseProjectId",
                        subject.project() == null ? null : subject.project().id())
                .put("periodType", yearly ? String.valueOf(line.kind().period()) : null)
                .putNull("spot")
                .putNull("rIAmount")
                .putNull("rIMeasureId");
    }
}
