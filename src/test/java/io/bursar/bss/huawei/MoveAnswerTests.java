package io.bursar.bss.huawei;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import io.bursar.bss.CouponId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.Receipt;
import io.bursar.bss.OrderId;
import io.bursar.bss.PreparedMove;
import io.bursar.bss.huawei.BssCode.Family;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What Huawei says, and what we make of it: every row of the allow-list, and what is not in it. */
class MoveAnswerTests {

    /** The server of these tests always answers, however loaded the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static final List<BssCode> table = BssCode.TABLE;

    private static final Set<Family> MOVES =
            EnumSet.complementOf(EnumSet.of(Family.READ, Family.RESOURCE, Family.RENEWAL));

    @ParameterizedTest
    @FieldSource("table")
    void readsEveryRowOfTheTable(BssCode row) {
        for (Family family : MOVES) {
            // The same code with the same status may mean something else to another family.
            Verdict verdict = BssCode.verdict(family, row.status(), row.code());
            assertThat(verdict).isEqualTo(row.families().contains(family) ? row.verdict() : verdict);
            String expected = verdict == null ? unlisted(row) : said(verdict, row.code());
            assertThat(word(family, row.status(), error(row.code())))
                    .as("%s %s", family, row)
                    .isEqualTo(expected);
        }
    }

    private static String said(Verdict verdict, String code) {
        return switch (verdict) {
            case REFUSED -> "Refused " + code;
            case BUSY -> "Busy " + code;
            case UNAUTHORISED -> "Unauthorised " + code;
            case DUPLICATE -> "Duplicate " + code;
            case FAILED_UNEXPLAINED, NOT_FOR_US -> "Unknown FAILED_UNEXPLAINED";
        };
    }

    private static String unlisted(BssCode row) {
        // A refusal's code with another family's status names a failure, no more.
        if (row.status() == 500 && BssCode.isRefusal(row.code())) {
            return "Unknown FAILED_UNEXPLAINED";
        }
        return switch (row.status() / 100) {
            case 2 -> "Unknown UNEXPECTED_SUCCESS";
            case 5 -> "Unknown SERVER_ERROR";
            default -> "Unknown UNLISTED_CODE";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "400, CBC.12345, Unknown UNLISTED_CODE",
        "404, CBC.0100, Unknown UNLISTED_CODE",
        "500, CBC.0999, Unknown SERVER_ERROR",
        "500, CBC.7004, Unknown FAILED_UNEXPLAINED",
        "500, CBC.99005003, Unknown FAILED_UNEXPLAINED",
        "502, APIGW.0201, Unknown SERVER_ERROR",
        "504, APIGW.0201, Unknown SERVER_ERROR",
        "200, CBC.0000, Unknown UNEXPECTED_SUCCESS",
        "400, cbc.0100, Unknown UNLISTED_CODE",
    })
    void doesNotKnowWhatIsNotListed(int status, String code, String expected) {
        assertThat(word(World.FUNDS, status, error(code))).isEqualTo(expected);
    }

    /** Written by hand, so that a slip in the table cannot hide behind the table. */
    @ParameterizedTest
    @CsvSource({
        "FUNDS, 400, CBC.99007009, Duplicate CBC.99007009",
        "COUPON, 400, CBC.99007009, Duplicate CBC.99007009",
        "FUNDS, 400, CBC.99007461, Busy CBC.99007461",
        "FUNDS, 500, CBC.99007461, Unknown SERVER_ERROR",
        "FUNDS, 400, CBC.99000043, Unknown FAILED_UNEXPLAINED",
        "COUPON, 400, CBC.99000087, Unknown FAILED_UNEXPLAINED",
        "FUNDS, 400, CBC.99000087, Unknown UNLISTED_CODE",
        "PAYMENT, 400, CBC.99003106, Duplicate CBC.99003106",
        "PAYMENT, 400, CBC.99000088, Duplicate CBC.99000088",
        "PAYMENT, 400, CBC.99005003, Refused CBC.99005003",
        "FUNDS, 400, APIGW.0201, Refused APIGW.0201",
        "FUNDS, 429, APIG.0308, Busy APIG.0308",
        "OLD_TRANSFER, 500, CBC.99007461, Busy CBC.99007461",
        "OLD_TRANSFER, 500, CBC.7004, Refused CBC.7004",
        "OLD_TRANSFER, 500, CBC.0999, Unknown SERVER_ERROR",
        "OLD_TRANSFER, 400, CBC.99007009, Unknown UNLISTED_CODE",
        "OLD_RECLAIM, 400, CBC.99007461, Busy CBC.99007461",
        "OLD_RECLAIM, 400, CBC.99000047, Refused CBC.99000047",
        "OLD_RECLAIM, 500, CBC.7001, Unknown FAILED_UNEXPLAINED",
        "OLD_PAYMENT, 200, CBC.3106, Duplicate CBC.3106",
        "OLD_PAYMENT, 200, CBC.3112, Refused CBC.3112",
        "OLD_PAYMENT, 200, CBC.5003, Unknown UNEXPECTED_SUCCESS",
        "PAYMENT, 200, CBC.3112, Unknown UNEXPECTED_SUCCESS",
    })
    void keepsTheDangerousRowsAsTheyAre(Family family, int status, String code, String expected) {
        assertThat(word(family, status, error(code))).isEqualTo(expected);
    }

    @Test
    void acceptsExactlyTheDocumentedSuccess() {
        assertThat(send(World.FUNDS, 204, ""))
                .isInstanceOfSatisfying(
                        MoveAnswer.Accepted.class,
                        it -> assertThat(it.receipt()).isEqualTo(new Receipt.None()));
        assertThat(word(World.FUNDS_BACK, 204, "")).isEqualTo("Accepted None[]");
        assertThat(word(World.PAYMENT, 204, "")).isEqualTo("Accepted None[]");
        assertThat(send(World.COUPON, 200, "{\"sub_coupon_id\":\"CP9\",\"new\":[]}"))
                .isInstanceOfSatisfying(
                        MoveAnswer.Accepted.class,
                        it -> assertThat(it.receipt()).isEqualTo(new Receipt.CouponCreated(CouponId.of("CP9"))));
        assertThat(send(World.COUPON_BACK, 200, "{\"real_retrieve_amout\":\"4.5\"}"))
                .isInstanceOfSatisfying(
                        MoveAnswer.Accepted.class,
                        it -> assertThat(it.receipt()).isEqualTo(new Receipt.CouponTakenBack(Money.yuan("4.50"))));
        assertThat(word(World.COUPON_BACK, 200, "{\"real_retrieve_amout\":\"4.501\"}"))
                .isEqualTo("Unknown UNEXPECTED_SUCCESS");
        assertThat(word(World.COUPON_BACK, 200, "{\"real_retrieve_amout\":1e999999999}"))
                .isEqualTo("Unknown UNEXPECTED_SUCCESS");
    }

    @Test
    void namesTheFailedChecksWithoutTheirStrayBlanks() {
        String body = "{\"error_code\":\"CBC.99007004\",\"error_msg\":\"no\","
                + "\"fail_check_items\":[\"ADVANCE _PAY_PRI_SUB_MUST_SAME_LEGAL\",null,"
                + "\" SUB_CUSTOMER_OVERDUE_BILL \"]}";

        assertThat(send(World.FUNDS, 400, body)).isInstanceOfSatisfying(MoveAnswer.Refused.class, it -> {
            assertThat(it.checks()).containsExactly("ADVANCE_PAY_PRI_SUB_MUST_SAME_LEGAL", "SUB_CUSTOMER_OVERDUE_BILL");
            assertThat(it.exchange().requestId()).isEqualTo("req-1");
            assertThat(it.exchange().status()).isEqualTo(400);
            assertThat(it.exchange().message()).isEqualTo("no");
        });
    }

    @Test
    void remembersWhenItMayComeBack() {
        String response = "HTTP/1.1 429 Slow\r\nRetry-After: 0\r\nContent-Length: 29\r\n\r\n"
                + "{\"error_code\": \"APIG.0308\"}  ";
        try (RawServer server = RawServer.answering((line, request, number) -> line.write(response))) {
            assertThat(World.send(World.FUNDS, server.endpoint()))
                    .isInstanceOfSatisfying(
                            MoveAnswer.Busy.class,
                            it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        }
    }

    @Test
    void keepsNoKeyAndNoControlCharacterInItsSample() {
        String echo = "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Access=" + World.AK + ", Signature=abc "
                + World.SK + "\\u0000\",\"x\":\"" + World.AK + "\"}" + " ".repeat(5000);

        assertThat(send(World.FUNDS, 401, echo)).isInstanceOfSatisfying(MoveAnswer.Unauthorised.class, it -> {
            assertThat(it.exchange().bodySample())
                    .hasSizeLessThanOrEqualTo(4096)
                    .doesNotContain(World.AK, World.SK);
            assertThat(it.exchange().message()).doesNotContain(World.AK, World.SK, "abc", "\0");
        });
    }

    @Test
    void isSentOnceOnly() {
        try (RawServer server = RawServer.answering(RawServer.json(204, ""));
                World world = new World(server.endpoint(), Wire.usualTrust(), PATIENCE)) {
            PreparedMove move = world.moves().prepare(World.FUNDS);
            move.send();

            assertThatThrownBy(move::send).isInstanceOf(IllegalStateException.class);
            assertThat(server.received).hasSize(1);
            assertThat(world.meters
                            .get("bursar.bss.call")
                            .tag("answer", "accepted")
                            .timer()
                            .count())
                    .isOne();
        }
    }

    @Test
    void sendsTheVeryBytesItShowed() {
        try (RawServer server = RawServer.answering(RawServer.json(204, ""));
                World world = new World(server.endpoint(), Wire.usualTrust(), PATIENCE)) {
            PreparedMove move = world.moves().prepare(World.FUNDS);
            move.send();

            RawServer.Received request = server.received.getFirst();
            assertThat(request.body()).isEqualTo(move.body());
            assertThat(request.head()).startsWith("POST /v2/enterprises/multi-accounts/transfer-amount HTTP/1.1");
            assertThat(request.header("X-Domain-Id")).isEqualTo(World.DOMAIN);
            assertThat(request.header("User-Agent")).isEqualTo("huaweicloud-usdk-java/3.0");
            assertThat(request.header("Content-Type")).startsWith("application/json");
            assertThat(request.header("Authorization")).startsWith("SDK-HMAC-SHA256 Access=" + World.AK);
        }
    }

    private static String word(Family family, int status, String body) {
        try (RawServer server = RawServer.answering(RawServer.json(status, body));
                World world = new World(server.endpoint(), Wire.usualTrust(), PATIENCE)) {
            return World.word(
                    world.moves(retired(family)).prepare(order(family)).send());
        }
    }

    private static MoneyOrder order(Family family) {
        return switch (family) {
            case FUNDS, OLD_TRANSFER -> World.FUNDS;
            case COUPON -> World.COUPON_BACK;
            case PAYMENT -> World.PAYMENT;
            case OLD_RECLAIM -> World.FUNDS_BACK;
            case OLD_PAYMENT -> new MoneyOrder.PayOrder(OrderId.of("CS1"), List.of(), null);
            case RENEWAL, READ, RESOURCE -> throw new IllegalArgumentException(family + " moves no money");
        };
    }

    private static Retired retired(Family family) {
        return switch (family) {
            case OLD_TRANSFER, OLD_RECLAIM -> World.RETIRED;
            case OLD_PAYMENT -> World.RETIRED_V1;
            case FUNDS, COUPON, PAYMENT, RENEWAL, READ, RESOURCE -> Retired.NONE;
        };
    }

    private static MoveAnswer send(MoneyOrder order, int status, String body) {
        try (RawServer server = RawServer.answering(RawServer.json(status, body))) {
            return World.send(order, server.endpoint());
        }
    }

    private static String word(MoneyOrder order, int status, String body) {
        return World.word(send(order, status, body));
    }

    private static String error(String code) {
        return "{\"error_code\":\"" + code + "\",\"error_msg\":\"x\"}";
    }
}
