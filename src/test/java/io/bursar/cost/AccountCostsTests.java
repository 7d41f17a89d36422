package io.bursar.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.CustomerId;
import io.bursar.money.BillAmount;
import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

/** What accounts cost, seen on the 23rd of November in Beijing. */
class AccountCostsTests {

    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final CustomerId SHOP = CustomerId.of("shop");
    private static final CustomerId LAB = CustomerId.of("lab");

    private final MutableClock clock = MutableClock.at("2026-11-23T04:00:00Z");
    private CostBooks books;
    private AccountCosts costs;

    @BeforeEach
    void aDatabase() {
        var database = Postgres.freshDatabase().application();
        books = new CostBooks(JdbcClient.create(database), new JdbcTemplate(database));
        costs = new AccountCosts(books, clock);
        books.use(AccountCosts.BY_MONTH, LocalDate.parse("2026-11-23"));
        books.use(AccountCosts.PAID_BY_DAY, LocalDate.parse("2026-11-23"));
    }

    @Test
    void tellsOfSomeAccountsWhatItTellsOfThemAmongAll() {
        keep(OCTOBER, figure("shop", "2026-10-01", "7.5"), figure("lab", "2026-10-01", "2"));
        keep(NOVEMBER, figure("shop", "2026-11-01", "1.25"), figure("", "2026-11-01", "99"));

        assertThat(costs.monthly(OCTOBER, NOVEMBER))
                .containsOnlyKeys(SHOP, LAB)
                .containsEntry(
                        SHOP, costs.monthly(OCTOBER, NOVEMBER, List.of(SHOP)).get(SHOP));
        assertThat(costs.monthly(OCTOBER, NOVEMBER, List.of(SHOP)))
                .containsOnlyKeys(SHOP)
                .extractingByKey(SHOP)
                .isEqualTo(Map.of(OCTOBER, yuan("7.5"), NOVEMBER, yuan("1.25")));
        assertThat(costs.monthly(NOVEMBER, NOVEMBER, List.of())).isEmpty();
    }

    @Test
    void dividesByTheDaysThatAreKnownOfAnyAccount() {
        // From the 3rd to the 22nd twenty days are known, though the lab paid on one of them only.
        List<CostFigure> days = new ArrayList<>(List.of(figure("lab", "2026-11-20", "10")));
        LocalDate.parse("2026-11-03")
                .datesUntil(LocalDate.parse("2026-11-23"))
                .forEach(day -> days.add(figure("shop", day.toString(), "3")));
        days.add(figure("shop", "2026-11-23", "1000"));
        books.keep(AccountCosts.PAID_BY_DAY.key(), NOVEMBER, clock.instant(), days, false);

        assertThat(costs.paidOnAnAverageDay(List.of(LAB))).isEqualTo(Map.of(LAB, new BigDecimal("0.50000000")));
        assertThat(costs.paidOnAnAverageDay())
                .isEqualTo(Map.of(LAB, new BigDecimal("0.50000000"), SHOP, new BigDecimal("3.00000000")));
    }

    @Test
    void knowsNoAverageOfTwoDays() {
        books.keep(
                AccountCosts.PAID_BY_DAY.key(),
                NOVEMBER,
                clock.instant(),
                List.of(figure("shop", "2026-11-21", "3"), figure("shop", "2026-11-22", "3")),
                false);

        assertThat(costs.paidOnAnAverageDay()).isEmpty();
    }

    @Test
    void knowsNoAverageOfThoseWhoGotBackMoreThanTheyPaid() {
        books.keep(
                AccountCosts.PAID_BY_DAY.key(),
                NOVEMBER,
                clock.instant(),
                List.of(figure("shop", "2026-11-10", "3"), figure("shop", "2026-11-12", "-4")),
                false);

        assertThat(costs.paidOnAnAverageDay(List.of(SHOP))).isEmpty();
    }

    private void keep(YearMonth month, CostFigure... figures) {
        books.keep(AccountCosts.BY_MONTH.key(), month, clock.instant(), List.of(figures), false);
    }

    private static CostFigure figure(String account, String start, String amount) {
        return new CostFigure(List.of(account), LocalDate.parse(start), new BigDecimal(amount), new BigDecimal(amount));
    }

    private static BillAmount yuan(String amount) {
        return BillAmount.yuan(new BigDecimal(amount).setScale(8));
    }
}
