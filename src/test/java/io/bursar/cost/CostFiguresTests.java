package io.bursar.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.cost.CostQuestion.Basis;
import io.bursar.money.BillAmount;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Adding up, estimating, drawing. */
class CostFiguresTests {

    private static final Window AUTUMN = Window.months(YearMonth.parse("2026-09"), YearMonth.parse("2026-11"));

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-11-30, 2026-06-01, 2026-08-31",
        "2026-11-01, 2026-11-23, 2026-10-01, 2026-10-23",
        "2026-11-10, 2026-11-16, 2026-11-03, 2026-11-09",
        "2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
        "2026-03-01, 2026-03-30, 2026-02-01, 2026-02-28"
    })
    void comparesWithAsMuchTimeJustBefore(LocalDate from, LocalDate to, LocalDate earlier, LocalDate until) {
        assertThat(Window.days(from, to).previous()).isEqualTo(Window.days(earlier, until));
    }

    @Test
    void addsUpToTheSameWhicheverWay() {
        var sheet = sheet(20);
        var whole = sheet.sum();

        assertThat(sheet.lines()).hasSize(20);
        assertThat(sheet.series(8)).hasSize(8);
        assertThat(sheet.series(8).getLast().values()).isEmpty();
        assertThat(sheet.series(8).stream().map(CostSheet.Line::total).reduce(BillAmount.zero(), BillAmount::plus))
                .isEqualTo(whole.total());
        assertThat(AUTUMN.starts().stream().map(whole::cell).reduce(BillAmount.zero(), BillAmount::plus))
                .isEqualTo(whole.total());
        assertThat(sheet.lines().getFirst().total())
                .isGreaterThan(sheet.lines().getLast().total());
        assertThat(whole.before()).isEqualTo(BillAmount.yuan("7"));
    }

    @Test
    void tellsNoShareOfNothing() {
        assertThat(CostSheet.share(BillAmount.yuan("1"), BillAmount.yuan("3"))).isEqualByComparingTo("33.3");
        assertThat(CostSheet.share(BillAmount.yuan("1"), BillAmount.zero())).isNull();
        assertThat(CostSheet.share(BillAmount.yuan("1"), BillAmount.yuan("-2"))).isNull();
    }

    @Test
    void estimatesTheRestOfTheMonthByTheLastDays() {
        var daily = days(LocalDate.parse("2026-10-20"), LocalDate.parse("2026-11-20"), "10");
        var forecast = Objects.requireNonNull(Forecast.of(daily, LocalDate.parse("2026-11-21")));

        assertThat(forecast.days()).isEqualTo(28);
        assertThat(forecast.soFar()).isEqualTo(BillAmount.yuan("200"));
        assertThat(forecast.estimate()).isEqualTo(Money.yuan("300.00"));
        assertThat(forecast.knownUntil()).isEqualTo(LocalDate.parse("2026-11-20"));
    }

    @Test
    void estimatesNothingFromTooLittle() {
        assertThat(Forecast.of(List.of(), LocalDate.parse("2026-11-21"))).isNull();
        assertThat(Forecast.of(
                        days(LocalDate.parse("2026-11-19"), LocalDate.parse("2026-11-20"), "10"),
                        LocalDate.parse("2026-11-21")))
                .isNull();
        assertThat(Forecast.of(
                        days(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-20"), "10"),
                        LocalDate.parse("2026-11-21")))
                .isNull();
    }

    @Test
    void knowsWhenAMonthIsFinal() {
        var october = YearMonth.parse("2026-10");
        assertThat(Availability.of(october, Basis.ORIGINAL, Instant.parse("2026-10-31T15:59:59Z")))
                .isEqualTo(Availability.RUNNING);
        assertThat(Availability.of(october, Basis.ORIGINAL, Instant.parse("2026-10-31T16:00:00Z")))
                .isEqualTo(Availability.BILLING);
        assertThat(Availability.of(october, Basis.ORIGINAL, Instant.parse("2026-11-04T03:59:59Z")))
                .isEqualTo(Availability.BILLING);
        assertThat(Availability.of(october, Basis.ORIGINAL, Instant.parse("2026-11-04T04:00:00Z")))
                .isEqualTo(Availability.FINAL);
        assertThat(Availability.of(october, Basis.AMORTISED, Instant.parse("2026-11-04T04:00:00Z")))
                .isEqualTo(Availability.BILLING);
    }

    private static CostSheet sheet(int lines) {
        List<CostFigure> figures = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            for (LocalDate start : AUTUMN.starts()) {
                figures.add(figure("s" + line, start, line + ".00000" + line % 10));
            }
        }
        return CostSheet.of(AUTUMN, figures, List.of(figure("s3", LocalDate.parse("2026-08-01"), "7")));
    }

    private static List<CostFigure> days(LocalDate from, LocalDate to, String amount) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> figure("1", day, amount))
                .toList();
    }

    private static CostFigure figure(String value, LocalDate start, String amount) {
        return new CostFigure(List.of(value), start, new BigDecimal(amount), new BigDecimal(amount));
    }
}
