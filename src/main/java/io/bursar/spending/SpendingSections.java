package io.bursar.spending;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.bursar.account.Account;
import io.bursar.balance.Balances;
import io.bursar.bss.Coupons;
import io.bursar.bss.CustomerId;
import io.bursar.bss.SubAccount;
import io.bursar.chart.Chart;
import io.bursar.cost.AccountCosts;
import io.bursar.coupon.CouponReading;
import io.bursar.coupon.CouponShelf;
import io.bursar.identity.People;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionState;
import io.bursar.money.BillAmount;
import io.bursar.money.Money;
import io.bursar.roster.AccountSection;
import io.bursar.time.Beijing;
import io.bursar.web.Badge;
import io.bursar.web.Formats;
import io.bursar.web.Tone;

/** What the page of an account says of spending, of movements and of coupons. */
@Configuration(proxyBeanMethods = false)
class SpendingSections {

    static final int MONTHS = 12;
    static final int LINES = 10;

    /** A section made by a function. */
    private record Section(String titleKey, String template, java.util.function.Function<Account, @Nullable Object> of)
            implements AccountSection {

        @Override
        public @Nullable Object modelFor(Account account) {
            return of.apply(account);
        }
    }

    /**
     * What the account spends.
     *
     * @param spent in the running month
     * @param given funds in the last months
     */
    record Spending(
            YearMonth month,
            BillAmount spent,
            BillAmount before,
            @Nullable Runway runway,
            Given.Sum given,
            Chart chart,
            @Nullable Instant asOf,
            List<Link> links) {}

    /** A month's costs. */
    record Month(YearMonth month, BillAmount amount) {}

    /** A link by message key. */
    record Link(String key, String href) {}

    /** The newest movements. */
    record Movements(List<Row> rows) {}

    /** A movement with its state. */
    record Row(Given.Line line, Badge badge) {}

    /**
     * The coupons that could be taken back.
     *
     * @param code when Huawei refused to tell
     * @param from the account's id where the person looking may ask to take them back; else null
     */
    record CouponCards(
            List<Coupons.Reclaimable> coupons,
            Money sum,
            @Nullable Instant asOf,
            @Nullable String code,
            boolean seen,
            @Nullable String from) {}

    @Bean
    @Order(10)
    AccountSection spendingSection(AccountCosts costs, Given given, Balances balances, Formats formats, Clock clock) {
        return new Section(
                "spending.section.title",
                "spending/section",
                account -> spending(account.id(), costs, given, balances, new Words(formats, clock)));
    }

    @Bean
    @Order(20)
    AccountSection movementSection(Given given) {
        return new Section(
                "spending.movements.title",
                "spending/movements",
                account -> new Movements(given.newest(account.id(), LINES).stream()
                        .map(line -> new Row(line, badge(line.state())))
                        .toList()));
    }

    @Bean
    @Order(30)
    AccountSection couponSection(CouponShelf shelf, People people) {
        return new Section("spending.coupons.title", "spending/coupons", account -> {
            boolean may = people.current().isNow(Role.FINANCE)
                    && !account.gone()
                    && account.status() != SubAccount.Status.CLOSED;
            return coupons(account, shelf, may ? account.id().value() : null);
        });
    }

    private record Words(Formats formats, Clock clock) {}

    private static Spending spending(
            CustomerId account, AccountCosts costs, Given given, Balances balances, Words words) {
        Instant now = words.clock().instant();
        YearMonth running = Beijing.monthOf(now);
        YearMonth first = running.minusMonths(MONTHS - 1L);
        SequencedMap<YearMonth, BillAmount> spent =
                costs.monthly(first, running, List.of(account)).getOrDefault(account, new TreeMap<>());
        List<Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(running); month = month.plusMonths(1)) {
            months.add(new Month(month, spent.getOrDefault(month, BillAmount.zero())));
        }
        BigDecimal perDay = costs.paidOnAnAverageDay(List.of(account)).get(account);
        return new Spending(
                running,
                months.getLast().amount(),
                months.get(months.size() - 2).amount(),
                Runway.of(balances.reclaimableCash(account), perDay, Beijing.dayOf(now)),
                given.of(account, first, running),
                chart(months, words.formats()),
                costs.readAt(running),
                List.of(
                        new Link("spending.link.costs", Lines.costs(account.value(), running)),
                        new Link("spending.link.records", "/records?account=" + account.value())));
    }

    private static Chart chart(List<Month> months, Formats formats) {
        return Chart.titled("spending", formats.word("spending.series"))
                .described(formats.word(
                        "cost.span",
                        months.getFirst().month().toString(),
                        months.getLast().month().toString()))
                .over(
                        formats.word("cost.column.period"),
                        months.stream().map(it -> it.month().toString()).toList())
                .written(amount -> formats.money(BillAmount.yuan(amount).rounded()))
                .scaled(formats::amount)
                .columns(
                        formats.word("spending.series"),
                        months.stream().map(it -> it.amount().amount()).toList())
                .draw();
    }

    /** Asked now, as the balances on that page are, no longer than the time limit of coupons. */
    private static CouponCards coupons(Account account, CouponShelf shelf, @Nullable String from) {
        List<CustomerId> ids = List.of(account.id());
        if (!account.gone()) {
            shelf.refresh(ids);
        }
        CouponReading<Coupons.Reclaimable> reading =
                shelf.reclaimable(ids).getOrDefault(account.id(), new CouponReading.NeverSeen<>());
        return switch (reading) {
            case CouponReading.Known<Coupons.Reclaimable> known ->
                new CouponCards(
                        known.coupons().stream()
                                .sorted(Comparator.comparing(
                                        Coupons.Reclaimable::validUntil,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                                .toList(),
                        known.coupons().stream()
                                .map(Coupons.Reclaimable::balance)
                                .reduce(Money.zero(), Money::plus),
                        known.asOf(),
                        null,
                        true,
                        from);
            case CouponReading.Unreadable<Coupons.Reclaimable> refused ->
                new CouponCards(List.of(), Money.zero(), refused.asOf(), refused.code(), true, null);
            case CouponReading.NeverSeen<Coupons.Reclaimable> _ ->
                new CouponCards(List.of(), Money.zero(), null, null, false, null);
        };
    }

    private static Badge badge(InstructionState state) {
        Tone tone = switch (state) {
            case SUCCEEDED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case UNKNOWN, NEEDS_REVIEW -> Tone.ATTENTION;
            case AWAITING_APPROVAL, READY, IN_FLIGHT -> Tone.WAITING;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return Badge.of(tone, state);
    }
}
