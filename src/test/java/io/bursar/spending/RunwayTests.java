package io.bursar.spending;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.bursar.balance.BalanceReading;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

class RunwayTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void countsWholeDays() {
        var runway = Objects.requireNonNull(Runway.of(known("100"), new BigDecimal("33.33"), TODAY));

        assertThat(runway.days()).isEqualTo(3);
        assertThat(runway.until()).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(runway.isShort()).isTrue();
    }

    @Test
    void tellsNothingOfWhatIsNotKnown() {
        var unreadable = new BalanceReading.Unreadable("CBC.0156", Instant.EPOCH);
        assertThat(Runway.of(unreadable, BigDecimal.ONE, TODAY)).isNull();
        assertThat(Runway.of(new BalanceReading.NeverSeen(), BigDecimal.ONE, TODAY))
                .isNull();
        assertThat(Runway.of(known("5"), null, TODAY)).isNull();
        assertThat(Runway.of(known("5"), BigDecimal.ZERO, TODAY)).isNull();
    }

    @Test
    void endsWhereNothingIsKnown() {
        var runway = Objects.requireNonNull(Runway.of(known("1000000"), new BigDecimal("0.01"), TODAY));
        assertThat(runway.isLongest()).isTrue();
        assertThat(Runway.of(known("-5"), BigDecimal.ONE, TODAY))
                .extracting(Runway::days)
                .isEqualTo(0);
    }

    @Test
    void tellsNoPartOfNothingGiven() {
        assertThat(OrganisationPages.used(new BigDecimal("5"), BigDecimal.ZERO)).isNull();
        assertThat(OrganisationPages.used(new BigDecimal("5"), new BigDecimal("8")))
                .isEqualByComparingTo("62.5");
    }

    private static BalanceReading known(String yuan) {
        return new BalanceReading.Known(Money.yuan(yuan), Instant.EPOCH);
    }
}
