package io.bursar.bss.huawei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.ChangeRecords.Book;
import io.bursar.bss.ChangeRecords.CouponSelection;
import io.bursar.bss.ChangeRecords.CouponTrade;
import io.bursar.bss.ChangeRecords.Days;
import io.bursar.bss.ChangeRecords.Selection;
import io.bursar.bss.ChangeRecords.Trade;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.CouponRecord;
import io.bursar.bss.Coupons;
import io.bursar.bss.OwnBalances;
import io.bursar.bss.Page;
import io.bursar.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements, own balances and coupons: the examples field by field, and what may not be guessed. */
class StatementTests {

    private static final Days DAYS = new Days(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 16));
    private static final Selection ALLOCATIONS = new Selection(Book.CASH, DAYS, Trade.ALLOCATION, null);
    private static final CouponId COUPON = CouponId.of("CP260109081601OJDA");
    private static final CouponSelection COUPONS = new CouponSelection(DAYS, CouponTrade.ALLOCATION, null, COUPON);
    private static final CouponLimit LIMIT = new CouponLimit("simultaneousUseWithDiscountCoupon", "1", null, null, "=");
    private static final Instant FROM = Instant.parse("2026-01-01T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-31T15:59:59Z");

    @Test
    void readsTheStatementOfFunds() {
        Page<ChangeRecord> page = Examples.known(
                "ListCustomerAccountChangeRecords",
                "/v2/accounts/customer-accounts/account-change-records?",
                reads -> new HuaweiChangeRecords(reads).ofFunds(ALLOCATIONS, 0));

        assertThat(page.total()).isOne();
        assertThat(page.rows())
                .containsExactly(new ChangeRecord(
                        "AC-62210002656-0",
                        "SOURCE_OPERATION_BEADJUST",
                        Instant.parse("2026-01-15T08:09:12Z"),
                        "OT260115080912000001",
                        Money.yuan("100.00"),
                        Direction.EXPENSE,
                        Money.yuan("124900.37"),
                        "corp_master",
                        YearMonth.of(2026, 1)));
    }

    @Test
    void readsTheStatementOfCoupons() {
        Page<CouponRecord> page = Examples.known(
                "ListCustomerCouponChangeRecords",
                "/v2/promotions/benefits/account-change-records?",
                reads -> new HuaweiChangeRecords(reads).ofCoupons(COUPONS, 0));

        assertThat(page.rows())
                .containsExactly(new CouponRecord(
                        COUPON,
                        "SOURCE_OPERATION_TRANSFER",
                        Instant.parse("2026-01-15T08:20:00Z"),
                        "OT260115082000000002",
                        Money.yuan("100.00"),
                        Direction.EXPENSE,
                        Money.zero(),
                        "corp_master",
                        YearMonth.of(2026, 1)));
    }

    @Test
    void asksAsTheExamplesDo() {
        assertThat(query(Examples.asked("{}", reads -> new HuaweiChangeRecords(reads).ofFunds(ALLOCATIONS, 0))))
                .containsExactlyInAnyOrder(example("ListCustomerAccountChangeRecords"));
        assertThat(query(Examples.asked("{}", reads -> new HuaweiChangeRecords(reads).ofCoupons(COUPONS, 0))))
                .containsExactlyInAnyOrder(example("ListCustomerCouponChangeRecords"));
        Selection one = new Selection(Book.CREDIT, Days.around(LocalDate.of(2026, 1, 1)), null, "OT 1");
        assertThat(query(Examples.asked("{}", reads -> new HuaweiChangeRecords(reads).ofFunds(one, 200))))
                .containsExactlyInAnyOrder(
                        "balance_type=BALANCE_TYPE_CREDIT",
                        "trade_id=OT%201",
                        "trade_time_begin=2025-12-31",
                        "trade_time_end=2026-01-02",
                        "offset=200",
                        "limit=100");
    }

    @Test
    void takesTheDirectionFromItsOwnFieldAndAmountsAsNumbers() {
        String body = Examples.text("ListCustomerCouponChangeRecords.response.json")
                .replace("\"-100.00\"", "-100")
                .replace("\"0.00\"", "0")
                .replace("EXPENSE", "REVENUE");
        CouponRecord record = Examples.knownIn(body, "/", reads -> new HuaweiChangeRecords(reads).ofCoupons(COUPONS, 0))
                .rows()
                .getFirst();

        assertThat(record.amount()).isEqualTo(Money.yuan("100"));
        assertThat(record.direction()).isEqualTo(Direction.REVENUE);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPENSE, BOTH",
        "2026-01-15T08:09:12Z, yesterday",
        "-100.00, -100.001",
        "CNY, USD",
        "2026-01\", 2026\"",
        "account_change_id, id",
    })
    void readsNothingIntoAStatement(String documented, String instead) {
        String body =
                Examples.text("ListCustomerAccountChangeRecords.response.json").replace(documented, instead);

        assertThat(Examples.trouble(200, body, reads -> new HuaweiChangeRecords(reads).ofFunds(ALLOCATIONS, 0)))
                .isEqualTo("UNREADABLE_BODY");
    }

    @Test
    void asksForAYearAtMost() {
        LocalDate day = LocalDate.of(2026, 1, 15);
        assertThat(new Days(day, day.plusYears(1)).to()).isEqualTo("2027-01-15");
        assertThatThrownBy(() -> new Days(day, day.plusYears(1).plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Selection(Book.CASH, DAYS, null, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheOwnBalances() {
        OwnBalances.Statement statement = Examples.known(
                "ShowCustomerAccountBalances",
                "/v2/accounts/customer-accounts/balances",
                reads -> new HuaweiOwnBalances(reads).statement());

        assertThat(statement)
                .isEqualTo(new OwnBalances.Statement(
                        List.of(
                                new OwnBalances.Balance(
                                        "AT001017264D6E9FF7",
                                        OwnBalances.Kind.CASH,
                                        Money.yuan("125000.37"),
                                        Money.zero(),
                                        null),
                                new OwnBalances.Balance(
                                        "AT001017264D6EA084",
                                        OwnBalances.Kind.CREDIT,
                                        Money.yuan("42000"),
                                        Money.zero(),
                                        Money.yuan("50000"))),
                        Money.zero()));
        assertThat(Examples.trouble(200, "{\"debt_amount\":0}", reads -> new HuaweiOwnBalances(reads).statement()))
                .isEqualTo("UNREADABLE_BODY");
        assertThat(Examples.trouble(
                        400, "{\"error_code\":\"CBC.99000049\"}", reads -> new HuaweiOwnBalances(reads).statement()))
                .isEqualTo("CBC.99000049");
    }

    @Test
    void readsTheCouponsThatCanBeGiven() {
        Page<Coupons.Allocatable> page = Examples.known(
                "ListMultiAccountTransferCoupons",
                "/v2/enterprises/multi-accounts/transfer-coupons?",
                reads -> new HuaweiCoupons(reads).allocatable(0));

        assertThat(page.rows())
                .containsExactly(
                        new Coupons.Allocatable(COUPON, "云产品代金券", Money.yuan("100.00"), FROM, UNTIL, List.of(LIMIT)));
    }

    @Test
    void readsTheCouponsThatCanBeTakenBackInBothSpellings() {
        String schema = Examples.text("ListMultiAccountRetrieveCoupons.response.json");
        String explorer = schema.replace("CP260115081602PKEB", "x")
                .replace("\"coupon_id\": \"CP260109081601OJDA\"", "\"coupon_id\": \"CP260115081602PKEB\"")
                .replace("\"sub_coupon_id\": \"x\"", "\"source_coupon_id\": \"CP260109081601OJDA\"");

        for (String body : List.of(schema, explorer)) {
            assertThat(Examples.knownIn(
                                    body,
                                    "/v2/enterprises/multi-accounts/retrieve-coupons?",
                                    reads -> new HuaweiCoupons(reads).reclaimable(World.ACCOUNT, 0))
                            .rows())
                    .containsExactly(new Coupons.Reclaimable(
                            COUPON,
                            CouponId.of("CP260115081602PKEB"),
                            "云产品代金券",
                            Money.yuan("63.50"),
                            FROM,
                            UNTIL,
                            List.of(LIMIT)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"sub_coupon_id\": \"CP260115081602PKEB\",', ''",
        "'\"sub_coupon_id\": \"CP260115081602PKEB\",', '\"sub_coupon_id\": null,'",
        "'\"plan_name\"', '\"source_coupon_id\": \"CP9\", \"plan_name\"'",
    })
    void doesNotGuessWhichCouponIsWhose(String documented, String instead) {
        String body =
                Examples.text("ListMultiAccountRetrieveCoupons.response.json").replace(documented, instead);

        assertThat(Examples.trouble(200, body, reads -> new HuaweiCoupons(reads).reclaimable(World.ACCOUNT, 0)))
                .isEqualTo("UNREADABLE_BODY");
    }

    @Test
    void tellsThatASubAccountIsNotReadableFromThatItHasNothing() {
        assertThat(Examples.trouble(
                        400,
                        "{\"error_code\":\"CBC.99000086\"}",
                        reads -> new HuaweiCoupons(reads).reclaimable(World.ACCOUNT, 0)))
                .isEqualTo("CBC.99000086");
    }

    private static String[] query(RawServer.Received request) {
        return request.path().substring(request.path().indexOf('?') + 1).split("&", -1);
    }

    private static String[] example(String operation) {
        return Examples.text(operation + ".request.txt").strip().split("&", -1);
    }
}
