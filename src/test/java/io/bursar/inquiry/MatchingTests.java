package io.bursar.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.TransId;
import io.bursar.inquiry.Matching.Candidate;
import io.bursar.inquiry.Matching.Kin;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose line of a statement is it? Never guessed (reliability.md 2.6). */
class MatchingTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final CustomerId HERE = CustomerId.of("here");
    private static final CustomerId ELSEWHERE = CustomerId.of("elsewhere");

    @Test
    void aLineWithTheTransIdIsItsWhateverElseFits() {
        Kin asked = uncertain("100.00", NOON);
        Kin twin = uncertain("100.00", NOON);
        Candidate own = line(asked.transId().value(), "100.00", NOON.plusSeconds(1));

        assertThat(about(asked, List.of(asked, twin), own, line("foreign", "100.00", NOON)))
                .isEqualTo(new Finding.Proven(own.line(), true));
        assertThat(about(twin, List.of(asked, twin), own)).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void itsTransIdOnAnotherAmountProvesNothing() {
        Kin asked = uncertain("100.00", NOON);

        assertThat(about(asked, List.of(asked), line(asked.transId().value(), "99.99", NOON)))
                .isInstanceOf(Finding.Ambiguous.class);
    }

    @Test
    void oneLineForOneMovementIsItsOwn() {
        Kin asked = uncertain("100.00", NOON);
        Candidate line = line("T1", "100.00", NOON);

        assertThat(about(asked, List.of(asked), line)).isEqualTo(new Finding.Proven(line.line(), false));
    }

    @Test
    void oneLineForTwoMovementsIsNobodys() {
        Kin asked = uncertain("100.00", NOON);
        Kin twin = uncertain("100.00", NOON.plusSeconds(5));

        assertThat(about(asked, List.of(asked, twin), line("T1", "100.00", NOON)))
                .isInstanceOf(Finding.Ambiguous.class);
    }

    @Test
    void asManyLinesAsMovementsBelongToThemInTheOrderOfTime() {
        Kin first = uncertain("100.00", NOON);
        Kin second = uncertain("100.00", NOON.plusSeconds(60));
        Candidate early = line("T1", "100.00", NOON.plusSeconds(2));
        Candidate late = line("T2", "100.00", NOON.plusSeconds(62));

        assertThat(about(first, List.of(second, first), late, early))
                .isEqualTo(new Finding.Proven(early.line(), false));
        assertThat(about(second, List.of(second, first), late, early))
                .isEqualTo(new Finding.Proven(late.line(), false));
    }

    @Test
    void whatCertainlyHappenedHasToBeListedBeforeAMissingLineSaysAnything() {
        Kin done = new Kin(TransId.fresh(), during(NOON), Money.yuan("100.00"), null, true);
        Kin asked = uncertain("100.00", NOON.plusSeconds(30));

        assertThat(about(asked, List.of(done, asked), line("else", "100.00", NOON.plus(Duration.ofHours(3)))))
                .isInstanceOf(Finding.Absent.class);
        assertThat(about(asked, List.of(done, asked), line("T1", "100.00", NOON)))
                .isInstanceOf(Finding.Absent.class);
        Kin alsoDone = new Kin(TransId.fresh(), during(NOON), Money.yuan("100.00"), null, true);
        assertThat(about(asked, List.of(done, alsoDone, asked), line("T1", "100.00", NOON)))
                .isInstanceOf(Finding.Incomplete.class);
    }

    @Test
    void aLineOutsideTheTimeOfTheSendingIsNotIts() {
        Kin asked = uncertain("100.00", NOON);

        assertThat(about(asked, List.of(asked), line("T1", "100.00", NOON.minus(TOLERANCE))))
                .isInstanceOf(Finding.Proven.class);
        assertThat(about(
                        asked,
                        List.of(asked),
                        line("T1", "100.00", NOON.minus(TOLERANCE).minusSeconds(1))))
                .isInstanceOf(Finding.Absent.class);
    }

    @Test
    void aLineThatNamesAnotherAccountIsNotIts() {
        Kin asked = new Kin(TransId.fresh(), during(NOON), Money.yuan("100.00"), HERE, false);
        LedgerLine line = line("T1", "100.00", NOON).line();

        assertThat(about(asked, List.of(asked), new Candidate(line, Set.of(ELSEWHERE))))
                .isInstanceOf(Finding.Absent.class);
        assertThat(about(asked, List.of(asked), new Candidate(line, Set.of(HERE))))
                .isInstanceOf(Finding.Proven.class);
    }

    @Test
    void onlyTheRestOfACouponMayBeLessThanWasSeen() {
        Kin asked = uncertain("100.00", NOON);
        List<Candidate> less = List.of(line("T1", "60.00", NOON));

        assertThat(new Matching(List.of(asked), less, TOLERANCE, false).about(asked.transId()))
                .isInstanceOf(Finding.Absent.class);
        assertThat(new Matching(List.of(asked), less, TOLERANCE, true).about(asked.transId()))
                .isInstanceOf(Finding.Proven.class);
    }

    private static Finding about(Kin asked, List<Kin> kin, Candidate... lines) {
        return new Matching(kin, List.of(lines), TOLERANCE, false).about(asked.transId());
    }

    private static Kin uncertain(String amount, Instant at) {
        return new Kin(TransId.fresh(), during(at), Money.yuan(amount), null, false);
    }

    private static Span during(Instant at) {
        return new Span(at, at.plusSeconds(1));
    }

    private static Candidate line(String trade, String amount, Instant at) {
        return new Candidate(new LedgerLine("id-" + trade, trade, at, Money.yuan(amount), null), Set.of());
    }
}
