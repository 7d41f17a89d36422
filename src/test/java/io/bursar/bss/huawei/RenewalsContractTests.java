package io.bursar.bss.huawei;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListRenewRateOnPeriodRequest;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesRequest;

import io.bursar.bss.AllPages;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.RenewalAnswer;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Yearly/monthly resources: listed, priced and ordered as Huawei's own client does it. */
class RenewalsContractTests {

    private final Stand stand = new Stand();
    private final Renewals renewals = stand.world.renewals();
    private final ResourceId machine = renewable();
    private final Renewal month = new Renewal(List.of(machine), new Renewal.Period.Months(1));

    /** A main resource that nothing keeps from being renewed. */
    private ResourceId renewable() {
        return Stand.known(renewals.resources(ResourceSelection.ALL, 0)).rows().stream()
                .filter(TermResource::isMain)
                .map(TermResource::id)
                .filter(it -> Stand.known(renewals.price(new Renewal(List.of(it), new Renewal.Period.Months(1)), false))
                        .failures()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void listsEveryResourceWithWhatIsAttachedToIt() {
        var theirs = stand.sdk
                .listPayPerUseCustomerResources(
                        new ListPayPerUseCustomerResourcesRequest().withBody(body -> body.withLimit(500)))
                .getData();
        List<TermResource> ours = Stand.known(
                AllPages.read(offset -> renewals.resources(ResourceSelection.ALL, offset), TermResource::id, 5000));
        assertThat(ours)
                .hasSizeGreaterThan(10)
                .extracting(
                        it -> it.id().value(),
                        TermResource::name,
                        it -> it.isMain() ? 1 : 0,
                        it -> it.attachment().parent() == null
                                ? null
                                : it.attachment().parent().value(),
                        it -> String.valueOf(it.term().expiresAt()),
                        it -> it.type().specification())
                .containsExactlyElementsOf(theirs.stream()
                        .map(it -> tuple(
                                it.getResourceId(),
                                it.getResourceName(),
                                it.getIsMainResource(),
                                it.getParentResourceId(),
                                it.getExpireTime(),
                                it.getResourceSpecCode()))
                        .toList());
        assertThat(ours).anyMatch(it -> !it.isMain());
    }

    @Test
    void pricesAsTheyDoAndNamesEveryFailure() {
        ResourceId nowhere = ResourceId.of("nowhere");
        var theirs = stand.sdk.listRenewRateOnPeriod(new ListRenewRateOnPeriodRequest()
                .withBody(body -> body.withResourceIds(List.of(machine.value(), nowhere.value()))
                        .withPeriodType(3)
                        .withPeriodNum(1)
                        .withIncludeRelativeResources(true)));
        RenewalPrice ours =
                Stand.known(renewals.price(new Renewal(List.of(machine, nowhere), new Renewal.Period.Years(1)), true));
        assertThat(ours.lines())
                .extracting(it -> it.resource().value(), RenewalPrice.Line::amount)
                .containsExactlyElementsOf(theirs.getRenewInquiryResults().stream()
                        .map(it -> tuple(it.getResourceId(), Money.yuan(it.getAmount())))
                        .toList());
        assertThat(ours.listPrice())
                .isEqualTo(Money.yuan(theirs.getOfficialWebsiteRatingResult().getOfficialWebsiteAmount()));
        assertThat(ours.offers())
                .isNotEmpty()
                .extracting(RenewalPrice.Offer::discount, RenewalPrice.Offer::amount, it -> it.best() ? 1 : 0)
                .containsExactlyElementsOf(theirs.getOptionalDiscountRatingResults().stream()
                        .map(it -> tuple(it.getDiscountId(), Money.yuan(it.getAmount()), it.getBestOffer()))
                        .toList());
        assertThat(ours.failures())
                .extracting(ResourceFailure::resource, ResourceFailure::code)
                .containsExactly(tuple(nowhere, "CBC.30050009"));
    }

    @Test
    void placesAnOrderThatWaitsToBePaidAndIsNotPlacedTwice() {
        RenewalAnswer answer = renewals.prepare(month).send();
        assertThat(answer).isInstanceOf(RenewalAnswer.Placed.class);
        OrderId order = ((RenewalAnswer.Placed) answer).orders().getFirst();
        Orders orders = new HuaweiOrders(stand.reads());
        assertThat(Stand.known(orders.details(order)).order().status()).isEqualTo(CloudOrder.Status.PENDING_PAYMENT);
        assertThat(renewals.prepare(month).send())
                .as("it is in an order that is not paid yet")
                .isInstanceOfSatisfying(
                        RenewalAnswer.NotPlaced.class,
                        it -> assertThat(it.code()).isEqualTo("CBC.30050010"));
        var theirs = stand.sdk.renewalResources(new RenewalResourcesRequest()
                .withBody(body -> body.withResourceIds(List.of(machine.value()))
                        .withPeriodType(2)
                        .withPeriodNum(1)
                        .withIsAutoPay(0)));
        assertThat(theirs.getOrderIds()).isEmpty();
        assertThat(theirs.getFailResourceInfos().getFirst().getErrorCode()).isEqualTo("CBC.30050010");
    }

    /** The order was placed, and only the list of orders says so. */
    @Test
    void doesNotKnowWhenTheAnswerIsLost() {
        stand.sandbox.arm("{\"kind\":\"STATUS\",\"status\":500,\"effect\":true,\"operation\":\"RenewalResources\"}");
        Orders orders = new HuaweiOrders(stand.reads());
        int before = Stand.known(orders.orders(Orders.Selection.ALL, 0)).total();
        assertThat(renewals.prepare(month).send()).isInstanceOf(RenewalAnswer.Unknown.class);
        assertThat(Stand.known(orders.orders(Orders.Selection.ALL, 0)).total()).isEqualTo(before + 1);
    }
}
