package io.bursar.bss.huawei;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListRenewRateOnPeriodReq;
import com.huaweicloud.sdk.bss.v2.model.ListRenewRateOnPeriodRequest;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesReq;
import com.huaweicloud.sdk.core.utils.JsonUtils;

import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.UnknownReason;
import io.bursar.bss.OrderId;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.PreparedRenewal;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.RenewalAnswer;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;

/** Yearly/monthly resources: their list, what renewing them costs, and the order (packages-usage-costs-orders.md 9). */
final class HuaweiRenewals implements Renewals {

    static final int ROWS = 500;

    private final Reads reads;
    private final Calls calls;
    private final Posting posting;
    private final Classifier classifier;

    HuaweiRenewals(Reads reads, Calls calls, Posting posting) {
        this.reads = reads;
        this.calls = calls;
        this.posting = posting;
        this.classifier = new Classifier(calls::exchange, new Receipts(Retired.NONE));
    }

    @Override
    public ReadAnswer<Page<TermResource>> resources(ResourceSelection selection, int offset) {
        return reads.read(
                new ListPayPerUseCustomerResourcesRequest().withBody(ResourceRows.asked(selection, offset, ROWS)),
                BssMeta.listPayPerUseCustomerResources,
                json -> new Page<>(
                        json.rows("data").stream().map(ResourceRows::resource).toList(),
                        offset,
                        json.count("total_count")));
    }

    @Override
    public ReadAnswer<RenewalPrice> price(Renewal renewal, boolean withMounted) {
        return reads.read(
                new ListRenewRateOnPeriodRequest()
                        .withBody(new ListRenewRateOnPeriodReq()
                                .withResourceIds(ids(renewal))
                                .withPeriodType(type(renewal.period()))
                                .withPeriodNum(count(renewal.period()))
                                .withIncludeRelativeResources(withMounted)),
                BssMeta.listRenewRateOnPeriod,
                PriceRows::price);
    }

    @Override
    public PreparedRenewal prepare(Renewal renewal) {
        // Never automatic payment: money moves only by an approved payment of the order.
        String body = JsonUtils.toJSON(new RenewalResourcesReq()
                .withResourceIds(ids(renewal))
                .withPeriodType(type(renewal.period()))
                .withPeriodNum(count(renewal.period()))
                .withIsAutoPay(0));
        return new Order(renewal, body);
    }

    private RenewalAnswer read(Renewal renewal, Sighting sighting) {
        if (!sighting.has(200)) {
            return translated(classifier.classify(MoveOperation.RENEW, sighting));
        }
        ErrorBody error = ErrorBody.in(sighting);
        var exchange = calls.exchange(sighting, error);
        RenewalAnswer unknown = new RenewalAnswer.Unknown(exchange, UnknownReason.UNEXPECTED_SUCCESS);
        if (error != null && !error.code().equals(ErrorBody.SUCCESS)) {
            return unknown;
        }
        try {
            Json json = Json.object(
                    sighting.body(),
                    sighting.headers().firstValue("Content-Type").orElse(null));
            List<OrderId> orders =
                    json.texts("order_ids").stream().map(OrderId::of).toList();
            List<ResourceFailure> failures = PriceRows.failures(json);
            if (!orders.isEmpty()) {
                return new RenewalAnswer.Placed(exchange, orders, failures);
            }
            Set<ResourceId> failed =
                    failures.stream().map(ResourceFailure::resource).collect(Collectors.toSet());
            return failed.containsAll(renewal.resources())
                    ? new RenewalAnswer.NotPlaced(exchange, failures.getFirst().code(), List.of(), failures)
                    : unknown;
        } catch (Json.Unreadable | IllegalArgumentException notTheDocumentedBody) {
            return unknown;
        }
    }

    private static RenewalAnswer translated(MoveAnswer answer) {
        return switch (answer) {
            case MoveAnswer.Refused it -> new RenewalAnswer.NotPlaced(it.exchange(), it.code(), it.checks(), List.of());
            case MoveAnswer.Busy it -> new RenewalAnswer.Busy(it.exchange(), it.code(), it.retryAfter());
            case MoveAnswer.Unauthorised it -> new RenewalAnswer.Unauthorised(it.exchange(), it.code());
            case MoveAnswer.NotSent it -> new RenewalAnswer.NotSent(it.exchange(), it.reason());
            case MoveAnswer.Unknown it -> new RenewalAnswer.Unknown(it.exchange(), it.reason());
            // No row says so of an order; if one ever does, it is not known what became of it.
            case MoveAnswer.Accepted it -> new RenewalAnswer.Unknown(it.exchange(), UnknownReason.UNEXPECTED_SUCCESS);
            case MoveAnswer.Duplicate it -> new RenewalAnswer.Unknown(it.exchange(), UnknownReason.UNLISTED_CODE);
        };
    }

    private static List<String> ids(Renewal renewal) {
        return renewal.resources().stream().map(ResourceId::value).toList();
    }

    private static int type(Renewal.Period period) {
        return switch (period) {
            case Renewal.Period.Months it -> 2;
            case Renewal.Period.Years it -> 3;
        };
    }

    private static int count(Renewal.Period period) {
        return switch (period) {
            case Renewal.Period.Months it -> it.count();
            case Renewal.Period.Years it -> it.count();
        };
    }

    private final class Order implements PreparedRenewal {

        private final Renewal renewal;
        private final String body;
        private final AtomicBoolean sent = new AtomicBoolean();

        Order(Renewal renewal, String body) {
            this.renewal = renewal;
            this.body = body;
        }

        @Override
        public String operation() {
            return MoveOperation.RENEW.huaweiName();
        }

        @Override
        public String body() {
            return body;
        }

        @Override
        public RenewalAnswer send() {
            if (!sent.compareAndSet(false, true)) {
                throw new IllegalStateException("A prepared renewal is sent once; prepare another one.");
            }
            RenewalAnswer answer = posting.<RenewalAnswer>send(
                    MoveOperation.RENEW, body, sighting -> read(renewal, sighting), HuaweiRenewals::translated);
            calls.note(operation(), true, answer, answer.exchange());
            return answer;
        }
    }
}
