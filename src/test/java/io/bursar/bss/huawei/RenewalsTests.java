package io.bursar.bss.huawei;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Page;
import io.bursar.bss.huawei.BssCode.Family;
import io.bursar.bss.renewal.PreparedRenewal;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.Renewal.Period.Months;
import io.bursar.bss.renewal.Renewal.Period.Years;
import io.bursar.bss.renewal.RenewalAnswer;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.RenewalPrice.Line;
import io.bursar.bss.renewal.RenewalPrice.Offer;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Yearly/monthly resources: the examples field by field, and what we make of every answer to a renewal order. */
class RenewalsTests {

    static final List<BssCode> table = BssCode.TABLE;

    private static final ResourceId SERVER = ResourceId.of("9d3f5b70-4c1e-4a86-b2c7-61e0d8a4f935");
    private static final ResourceId DISK = ResourceId.of("c5b81e2a-0d97-4f34-8e6b-2a97f1c0d468");
    private static final ResourceId ATTACHED = ResourceId.of("0f6a2d19-77b3-4e05-9c48-d1b0e5a3c622");
    private static final Renewal RENEWAL = new Renewal(List.of(SERVER, ATTACHED), new Months(3));

    @Test
    void readsTheResources() {
        Page<TermResource> page = Examples.known(
                "ListPayPerUseCustomerResources",
                "/v2/orders/suscriptions/resources/query",
                reads -> port(reads).resources(ResourceSelection.ALL, 0));
        CloudOrder.Project project = new CloudOrder.Project("0", "default");
        Instant from = Instant.parse("2025-05-14T08:20:31Z");
        TermResource.Term term = new TermResource.Term(
                from, Instant.parse("2025-11-14T15:59:59Z"), Instant.parse("2025-05-14T08:21:10Z"));
        TermResource.Place place = new TermResource.Place("cn-north-4", "04f480425980d32a2f04c018d3326097", project);
        assertThat(page)
                .isEqualTo(new Page<>(
                        List.of(
                                new TermResource(
                                        SERVER,
                                        "ecs-web-01",
                                        new TermResource.Type(
                                                new CloudOrder.Service("hws.service.type.ec2", "弹性云服务器"),
                                                new CloudOrder.Service("hws.resource.type.vm", "云主机"),
                                                "s6.large.2.linux",
                                                "s6.large.2|2vCPUs|4GB|linux",
                                                "00301-117001-0--0",
                                                null),
                                        place,
                                        new TermResource.Attachment(true, null),
                                        TermResource.Status.IN_USE,
                                        term,
                                        TermResource.ExpiryPolicy.RENEW,
                                        "01154-301442156-0"),
                                new TermResource(
                                        DISK,
                                        "ecs-web-01-volume-0000",
                                        new TermResource.Type(
                                                new CloudOrder.Service("hws.service.type.ebs", "云硬盘"),
                                                new CloudOrder.Service("hws.resource.type.volume", "云硬盘"),
                                                "SAS",
                                                "高IO|40.0GB",
                                                "00301-117044-0--0",
                                                new TermResource.Size(new BigDecimal("40"), 17)),
                                        place,
                                        new TermResource.Attachment(false, SERVER),
                                        TermResource.Status.IN_USE,
                                        term,
                                        TermResource.ExpiryPolicy.RENEW,
                                        "01154-301442156-1")),
                        0,
                        2));
    }

    @Test
    void asksWithEveryDocumentedFilterAndSendsNoneThatIsNotSet() {
        assertThat(Examples.asked("{}", reads -> port(reads).resources(ResourceSelection.ALL, 500))
                        .body())
                .isEqualTo("{\"only_main_resource\":0,\"offset\":500,\"limit\":500}");
        ResourceSelection all = new ResourceSelection(
                List.of(SERVER),
                OrderId.of("CS1"),
                true,
                Set.of(TermResource.Status.FROZEN, TermResource.Status.IN_USE),
                "hws.service.type.ec2",
                new ResourceSelection.Expiry(
                        Instant.parse("2025-10-01T00:00:00.5Z"), Instant.parse("2025-12-31T15:59:59Z")));
        assertThat(Examples.asked("{}", reads -> port(reads).resources(all, 0)).body())
                .contains(
                        "\"resource_ids\":[\"" + SERVER + "\"]",
                        "\"order_id\":\"CS1\"",
                        "\"only_main_resource\":1",
                        "\"status_list\":[2,4]",
                        "\"service_type_code\":\"hws.service.type.ec2\"",
                        "\"expire_time_begin\":\"2025-10-01T00:00:00Z\"",
                        "\"expire_time_end\":\"2025-12-31T15:59:59Z\"");
    }

    @Test
    void readsThePriceWithEveryDiscountAndEveryFailure() {
        RenewalPrice price = Examples.known(
                "ListRenewRateOnPeriod",
                "/v2/bills/ratings/period-resources/renew-rate",
                reads -> port(reads).price(RENEWAL, true));
        assertThat(price)
                .isEqualTo(new RenewalPrice(
                        List.of(new Line(SERVER, Money.yuan("573.75"))),
                        Money.yuan("675"),
                        null,
                        List.of(new Offer(
                                "2f1c7b90e4d84a55b1a0c3d9f6e27781",
                                "商务授权折扣",
                                Offer.Kind.COMMERCIAL,
                                Money.yuan("573.75"),
                                Money.yuan("675"),
                                Money.yuan("101.25"),
                                true,
                                null)),
                        List.of(new ResourceFailure(
                                ATTACHED,
                                "CBC.30050007",
                                "It is not a primary resource, and the renewal quotation is not allowed."))));
        assertThat(Json.object(
                                Examples.asked("{}", reads -> port(reads).price(RENEWAL, true))
                                        .body()
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                null)
                        .texts("resource_ids"))
                .containsExactly(SERVER.value(), ATTACHED.value());
    }

    @Test
    void knowsItsLimits() {
        List<ResourceId> eleven = java.util.stream.IntStream.range(0, 11)
                .mapToObj(it -> ResourceId.of("r" + it))
                .toList();
        assertThatThrownBy(() -> new Renewal(eleven, new Years(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Renewal(List.of(), new Years(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Renewal(List.of(SERVER, SERVER), new Years(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Months(12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Years(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @FieldSource("table")
    void readsEveryRowOfTheTable(BssCode row) {
        String expected = !row.families().contains(Family.RENEWAL)
                ? "Unknown"
                : switch (row.verdict()) {
                    case REFUSED -> "NotPlaced " + row.code();
                    case BUSY -> "Busy " + row.code();
                    case UNAUTHORISED -> "Unauthorised " + row.code();
                    case DUPLICATE, FAILED_UNEXPLAINED, NOT_FOR_US -> "Unknown";
                };
        assertThat(word(row.status(), "{\"error_code\":\"" + row.code() + "\"}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"order_ids\":[\"CS1\",\"CS2\"],\"fail_resource_infos\":[]}|Placed [CS1, CS2]",
                "200|{\"order_ids\":[\"CS1\"],\"fail_resource_infos\":null}|Placed [CS1]",
                "200|{\"error_code\":\"CBC.0000\",\"order_ids\":[\"CS1\"]}|Placed [CS1]",
                "200|{\"error_code\":\"CBC.0999\",\"order_ids\":[\"CS1\"]}|Unknown",
                "200|{\"order_ids\":[]}|Unknown",
                "200|{\"order_ids\":[\"\"]}|Unknown",
                "200|{}|Unknown",
                "200|<html>|Unknown",
                "201|{\"order_ids\":[\"CS1\"]}|Unknown",
                "204||Unknown",
                "302||Unknown",
                "408||Unknown",
                "500|{\"error_code\":\"CBC.0999\"}|Unknown",
                "502|{\"error_code\":\"APIGW.0201\"}|Unknown",
            })
    void saysPlacedOnlyWhenHuaweiNamesTheOrders(int status, String body, String expected) {
        assertThat(word(status, body == null ? "" : body)).isEqualTo(expected);
    }

    @Test
    void saysNotPlacedWhenEveryResourceFailed() {
        String one = "{\"resource_id\":\"%s\",\"error_code\":\"CBC.30050009\",\"error_msg\":\"gone\"}";
        String both = one.formatted(SERVER) + "," + one.formatted(ATTACHED);
        assertThat(word(200, "{\"order_ids\":[],\"fail_resource_infos\":[" + both + "]}"))
                .isEqualTo("NotPlaced CBC.30050009");
        assertThat(word(200, "{\"order_ids\":[],\"fail_resource_infos\":[" + one.formatted(SERVER) + "]}"))
                .as("nothing is said of the other one")
                .isEqualTo("Unknown");
    }

    @Test
    void isSentOnceWithTheVeryBytesItShowedAndNeverPaysByItself() {
        try (RawServer server = RawServer.answering(RawServer.json(500, "{}"));
                World world = new World(server.endpoint())) {
            PreparedRenewal renewal = world.renewals().prepare(RENEWAL);
            assertThat(renewal.operation()).isEqualTo("RenewalResources");
            assertThat(renewal.body()).contains("\"is_auto_pay\":0", "\"period_type\":2", "\"period_num\":3");
            renewal.send();

            assertThatThrownBy(renewal::send).isInstanceOf(IllegalStateException.class);
            assertThat(server.received).hasSize(1);
            assertThat(server.received.getFirst().body()).isEqualTo(renewal.body());
            assertThat(server.received.getFirst().head())
                    .startsWith("POST /v2/orders/subscriptions/resources/renew HTTP/1.1");
        }
    }

    @Test
    void provesThatNothingLeft() {
        try (World world = new World(URI.create("https://nowhere.bss.test"))) {
            assertThat(world.renewals().prepare(RENEWAL).send()).isInstanceOf(RenewalAnswer.NotSent.class);
        }
    }

    private static Renewals port(Reads reads) {
        World unused = new World(URI.create("https://nowhere.bss.test"));
        return new HuaweiRenewals(reads, unused.calls, unused.posting());
    }

    private static String word(int status, String body) {
        try (RawServer server = RawServer.answering(RawServer.json(status, body));
                World world = new World(server.endpoint())) {
            RenewalAnswer answer = world.renewals().prepare(RENEWAL).send();
            assertThat(server.received).hasSize(1);
            return switch (answer) {
                case RenewalAnswer.Placed it -> "Placed " + it.orders();
                case RenewalAnswer.NotPlaced it -> "NotPlaced " + it.code();
                case RenewalAnswer.Busy it -> "Busy " + it.code();
                case RenewalAnswer.Unauthorised it -> "Unauthorised " + it.code();
                case RenewalAnswer.NotSent it -> "NotSent " + it.reason();
                case RenewalAnswer.Unknown it -> "Unknown";
            };
        }
    }
}
