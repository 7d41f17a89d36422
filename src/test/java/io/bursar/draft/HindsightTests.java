package io.bursar.draft;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.CustomerId;
import io.bursar.instruction.InstructionKind;
import io.bursar.logbook.PastMoves;
import io.bursar.money.Money;

import static io.bursar.draft.RowRulesTests.A;
import static io.bursar.draft.RowRulesTests.check;
import static io.bursar.draft.RowRulesTests.facts;
import static org.assertj.core.api.Assertions.assertThat;

/** What is left after a reclaim, of an account that has 100 yuan in cash and pays 10 a day. */
class HindsightTests {

    @ParameterizedTest
    @CsvSource({"30.01, 6", "95, 0", "100, 0"})
    void warnsThatWhatIsLeftLastsLessThanAWeek(String reclaimed, int days) {
        assertThat(warnings(InstructionKind.RECLAIM_FUNDS, Typed.funds("a1", reclaimed, "现金"), 7))
                .contains(Finding.of(Finding.Cell.ROW, Hindsight.RUNWAY, days, 7));
    }

    @Test
    void saysNothingWhereItLastsAWeek() {
        assertThat(keys(InstructionKind.RECLAIM_FUNDS, Typed.funds("a1", "30", "现金"), 7))
                .doesNotContain(Hindsight.RUNWAY);
    }

    @Test
    void saysNothingOfCashWhereCreditIsTakenBack() {
        assertThat(keys(InstructionKind.RECLAIM_FUNDS, Typed.funds("a1", "90", "信用 2027-01-31"), 7))
                .doesNotContain(Hindsight.RUNWAY, Hindsight.LOW);
    }

    @Test
    void saysNothingWhereTheSettingIsOffOrMoneyIsGiven() {
        assertThat(keys(InstructionKind.RECLAIM_FUNDS, Typed.funds("a1", "100", "现金"), 0))
                .doesNotContain(Hindsight.RUNWAY);
        assertThat(keys(InstructionKind.ALLOCATE_FUNDS, Typed.funds("a1", "100", "现金"), 7))
                .doesNotContain(Hindsight.RUNWAY);
    }

    private static List<String> keys(InstructionKind kind, Typed typed, int runway) {
        return warnings(kind, typed, runway).stream().map(Finding::key).toList();
    }

    private static List<Finding> warnings(InstructionKind kind, Typed typed, int runway) {
        CheckedRow row = check(kind, typed);
        assertThat(row.problems()).isEmpty();
        Map<CustomerId, PastMoves.Usual> usual = Map.of(A.id(), new PastMoves.Usual(3, Money.yuan("1000")));
        return new Hindsight(Map.of(), usual, Map.of(A.id(), BigDecimal.TEN), settings(runway))
                .look(row, kind, facts())
                .warnings();
    }

    private static DraftSettings settings(int runway) {
        BigDecimal large = BigDecimal.valueOf(100_000);
        return new DraftSettings(
                Duration.ofDays(7), BigDecimal.valueOf(3), large, large, BigDecimal.ZERO, BigDecimal.ZERO, runway);
    }
}
