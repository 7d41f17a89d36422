package io.bursar.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.account.Account;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CouponId;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.SubAccount.Status;
import io.bursar.coupon.CouponReading;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

import static org.assertj.core.api.Assertions.assertThat;

/** What a check finds, row by row and of the whole; no database, no Huawei. */
class RowRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant END = Instant.parse("2027-01-31T15:59:59Z");
    static final Account A = account("a1", "研发", Status.NORMAL);
    private static final Account CLOSING = account("c1", "closing", Status.BEING_CLOSED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 10 | transfer.account.blank",
                "nobody | 10 | transfer.account.unknown",
                "two | 10 | transfer.account.ambiguous",
                "c1 | 10 | transfer.account.BEING_CLOSED",
                "a1 | '' | web.amount.empty",
                "a1 | 1.005 | web.amount.decimals",
                "a1 | -3 | web.amount.negative",
                "a1 | 0 | web.amount.zero"
            })
    void saysWhatIsWrongWithAnAllocation(String account, String amount, String problem) {
        CheckedRow row = check(InstructionKind.ALLOCATE_FUNDS, Typed.funds(account, amount, ""));

        assertThat(row.problems()).extracting(Finding::key).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({"'12,000.00', 12000.00", "1.2万, 12000.00", "¥5元, 5.00", "0.01, 0.01"})
    void understandsAmountsAndNeverRounds(String typed, String yuan) {
        assertThat(check(InstructionKind.ALLOCATE_FUNDS, Typed.funds("研发", typed, "现金"))
                        .amount())
                .isEqualTo(Money.yuan(yuan));
    }

    @ParameterizedTest
    @CsvSource({"信用 2027-01-31", "credit 2027-01-31T15:59:59Z", "授信2027-01-31"})
    void sendsTheExpiryOfACreditLedgerExactlyAsItWasRead(String ledger) {
        CheckedRow row = check(InstructionKind.ALLOCATE_FUNDS, Typed.funds("a1", "10", ledger));

        assertThat(row.order(InstructionKind.ALLOCATE_FUNDS))
                .extracting(order -> ((MoneyOrder.AllocateFunds) order).ledger())
                .isEqualTo(new Ledger.Credit(END));
    }

    @ParameterizedTest
    @CsvSource({
        "信用, transfer.ledger.several",
        "credit 2030-01-01, transfer.ledger.other",
        "gold, transfer.ledger.form",
        "credit 31.1.27, transfer.ledger.form"
    })
    void refusesALedgerThatIsNotNamed(String ledger, String problem) {
        assertThat(check(InstructionKind.ALLOCATE_FUNDS, Typed.funds("a1", "10", ledger))
                        .problems())
                .extracting(Finding::key)
                .containsExactly(problem);
    }

    @Test
    void writesALedgerSoThatItIsReadAsTheSame() {
        for (Ledger ledger : List.of(new Ledger.Cash(), new Ledger.Credit(END), new Ledger.Credit(null))) {
            assertThat(LedgerText.meant(LedgerText.read(LedgerText.write(ledger)), credit()))
                    .containsExactly(ledger);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"信用，%s 到期（可用 ¥250,000.00）", "信用额度 %s", "Credit until %s (¥250,000.00 available)", "授信：%s到期"})
    void readsALedgerAsBursarItselfShowsIt(String shown) {
        String typed = shown.replace("%s", Beijing.dayOf(END).toString());

        assertThat(LedgerText.meant(LedgerText.read(typed), credit())).containsExactly(new Ledger.Credit(END));
        assertThat(LedgerText.meant(LedgerText.read(typed.replace('-', '/')), credit()))
                .containsExactly(new Ledger.Credit(END));
        assertThat(LedgerText.meant(LedgerText.read("信用，不过期"), credit())).containsExactly(new Ledger.Credit(null));
    }

    @Test
    void namesTheCreditLedgersThatThereAre() {
        assertThat(check(InstructionKind.ALLOCATE_FUNDS, Typed.funds("a1", "10", "信用 2031-02-30"))
                        .problems())
                .extracting(Finding::key)
                .containsExactly("transfer.ledger.form");
        assertThat(check(InstructionKind.ALLOCATE_FUNDS, Typed.funds("a1", "10", "信用"))
                        .problems())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.arguments().toString()).contains(String.valueOf(new Ledger.Credit(END))));
    }

    @Test
    void takesNoMoreBackThanThereIs() {
        assertThat(check(InstructionKind.RECLAIM_FUNDS, Typed.funds("a1", "100.00", ""))
                        .isValid())
                .isTrue();
        assertThat(check(InstructionKind.RECLAIM_FUNDS, Typed.funds("a1", "100.01", ""))
                        .problems())
                .extracting(Finding::key)
                .containsExactly("transfer.amount.moreThanReclaimable");
        assertThat(check(InstructionKind.RECLAIM_FUNDS, Typed.funds("c1", "1", ""))
                        .isValid())
                .as("from an account that is being closed")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "K1, 60.00, ",
        "K1, 100.01, transfer.amount.moreThanCoupon",
        "WHOLE, 50.00, ",
        "WHOLE, 49.99, transfer.coupon.onlyWhole",
        "OLD, 1.00, transfer.coupon.expired",
        "none, 1.00, transfer.coupon.unknown"
    })
    void checksCoupons(String coupon, String amount, @Nullable String problem) {
        CheckedRow row = check(InstructionKind.ALLOCATE_COUPON, Typed.coupon("a1", amount, coupon));

        assertThat(row.problems().stream().map(Finding::key).findFirst().orElse(null))
                .isEqualTo(problem);
    }

    @Test
    void takesTheWholeRestOfACouponBack() {
        CheckedRow row = check(InstructionKind.RECLAIM_COUPON, Typed.coupon("a1", "", "SUB"));

        assertThat(row.amount()).isEqualTo(Money.yuan("7.50"));
        assertThat(row.order(InstructionKind.RECLAIM_COUPON))
                .isInstanceOfSatisfying(MoneyOrder.ReclaimCoupon.class, order -> {
                    assertThat(order.coupon()).isEqualTo(CouponId.of("K1"));
                    assertThat(order.subCoupon()).isEqualTo(CouponId.of("SUB"));
                });
        assertThat(check(InstructionKind.RECLAIM_COUPON, Typed.coupon("c1", "", "SUB"))
                        .problems())
                .extracting(Finding::key)
                .containsExactly("transfer.coupon.unread");
    }

    @Test
    void refusesTheSecondRowForTheSameAccountAndLedger() {
        List<CheckedRow> rows = together(
                InstructionKind.ALLOCATE_FUNDS,
                Typed.funds("a1", "1", ""),
                Typed.funds("研发", "2", "现金"),
                Typed.funds("a1", "3", "信用 2027-01-31"));

        assertThat(rows).extracting(CheckedRow::isValid).containsExactly(true, false, true);
        assertThat(rows.get(1).problems()).containsExactly(Finding.of(Finding.Cell.ACCOUNT, "transfer.row.twice", 1));
    }

    @Test
    void addsUpWhatComesFromOneLedgerAndOneCoupon() {
        assertThat(totals(
                        InstructionKind.ALLOCATE_FUNDS, Typed.funds("a1", "600", ""), Typed.funds("d1", "400.01", "")))
                .extracting(Finding::key)
                .containsExactly("transfer.amount.moreThanTransferable");
        assertThat(totals(
                        InstructionKind.ALLOCATE_COUPON,
                        Typed.coupon("a1", "60", "K1"),
                        Typed.coupon("d1", "40.01", "K1")))
                .extracting(Finding::key)
                .containsExactly("transfer.total.moreThanCoupon");
        assertThat(totals(
                        InstructionKind.ALLOCATE_COUPON,
                        Typed.coupon("a1", "60", "K1"),
                        Typed.coupon("d1", "40.00", "K1")))
                .isEmpty();
    }

    static CheckedRow check(InstructionKind kind, Typed typed) {
        return new RowRules(kind, facts()).check(new DraftRow(1, typed, false));
    }

    static List<CheckedRow> together(InstructionKind kind, Typed... typed) {
        RowRules rules = new RowRules(kind, facts());
        return new WholeRules(draft(kind), facts())
                .oneRowEach(Draft.numbered(List.of(typed)).stream()
                        .map(rules::check)
                        .toList());
    }

    private static List<Finding> totals(InstructionKind kind, Typed... typed) {
        return new WholeRules(draft(kind), facts()).totals(together(kind, typed));
    }

    private static Draft draft(InstructionKind kind) {
        return Draft.fresh(kind, new UserId(UUID.randomUUID()), NOW).with("试验", List.of());
    }

    static Facts facts() {
        Account other = account("d1", "deputy", Status.NORMAL);
        Facts.Purse purse = new Facts.Purse(
                new BalanceReading.Known(Money.yuan("100"), NOW), new CreditReading.Known(credit(), NOW));
        return new Facts(
                Map.of(
                        "a1", List.of(A),
                        "研发", List.of(A),
                        "d1", List.of(other),
                        "deputy", List.of(other),
                        "c1", List.of(CLOSING),
                        "two", List.of(A, CLOSING)),
                new Facts.Purse(
                        new BalanceReading.Known(Money.yuan("1000"), NOW), new CreditReading.Known(credit(), NOW)),
                Map.of(A.id(), purse, CLOSING.id(), purse),
                new Facts.Shelf(
                        new CouponReading.Known<>(
                                List.of(coupon("K1", "100", END), coupon("WHOLE", "50", null), coupon("OLD", "5", NOW)),
                                NOW),
                        Map.of(
                                A.id(),
                                new CouponReading.Known<>(
                                        List.of(
                                                part("SUB", "plan", END),
                                                part("SUB-2", "plan 2", END),
                                                part("SUB-3", "plan 3", END),
                                                part("OLD-SUB", "old", NOW)),
                                        NOW)),
                        Set.of(CouponId.of("WHOLE"))),
                NOW);
    }

    private static Reclaimable part(String id, String plan, Instant until) {
        return new Reclaimable(CouponId.of("K1"), CouponId.of(id), plan, Money.yuan("7.50"), null, until, List.of());
    }

    private static List<LedgerBalance> credit() {
        Money some = Money.yuan("500");
        return List.of(
                new LedgerBalance(new Ledger.Credit(END), some, some, some),
                new LedgerBalance(new Ledger.Credit(null), some, some, some));
    }

    private static Allocatable coupon(String id, String balance, @Nullable Instant until) {
        return new Allocatable(CouponId.of(id), "plan " + id, Money.yuan(balance), null, until, List.of());
    }

    private static Account account(String id, String title, Status status) {
        return new Account(CustomerId.of(id), "login-" + id, title, status, null, null, null);
    }
}
