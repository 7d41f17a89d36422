package io.bursar.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that take a coupon back and give it on, in the world of {@link RowRulesTests}. */
class OnwardRowTests {

    @Test
    void givesOnWhatItTakesBackToTheCentInASecondLine() {
        List<Instructions.Line> lines = onward("SUB", "deputy").lines(InstructionKind.RECLAIM_COUPON);

        assertThat(lines).extracting(Instructions.Line::onward).containsExactly(false, true);
        assertThat(lines).extracting(Instructions.Line::amount).containsOnly(Money.yuan("7.50"));
        assertThat(lines.getLast().order()).isInstanceOfSatisfying(MoneyOrder.AllocateCoupon.class, order -> {
            assertThat(order.account()).isEqualTo(CustomerId.of("d1"));
            assertThat(order.coupon()).isEqualTo(CouponId.of("K1"));
            assertThat(order.amount()).isEqualTo(Money.yuan("7.50"));
        });
        assertThat(onward("SUB", "").lines(InstructionKind.RECLAIM_COUPON)).hasSize(1);
    }

    @Test
    void tellsRowsOfTheDraftFromRowsOfTheRequest() {
        List<CheckedRow> rows = RowRulesTests.together(
                InstructionKind.RECLAIM_COUPON,
                new Typed("a1", "", "", "SUB", "", "deputy"),
                new Typed("a1", "", "", "SUB-2", "", ""),
                new Typed("a1", "", "", "nothing", "", "deputy"));
        Draft draft = Draft.fresh(InstructionKind.RECLAIM_COUPON, new UserId(UUID.randomUUID()), Instant.EPOCH)
                .with("试验", List.of());
        Checked checked = new Checked(draft, rows, List.of(), List.of(), RowRulesTests.facts());

        assertThat(checked.requestRows()).containsExactly(1, 0, 2);
        assertThat(checked.request().lines())
                .extracting(Instructions.Line::onward)
                .containsExactly(false, true, false);
        assertThat(checked.request().total()).isEqualTo(checked.total()).isEqualTo(Money.yuan("15.00"));
    }

    @Test
    void givesNothingOnThatIsGivenAtOnce() {
        CheckedRow row =
                RowRulesTests.check(InstructionKind.ALLOCATE_COUPON, new Typed("a1", "5", "", "K1", "", "deputy"));

        assertThat(row.onward()).isNull();
        assertThat(row.lines(InstructionKind.ALLOCATE_COUPON)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, transfer.account.unknown",
        "two, transfer.account.ambiguous",
        "研发, transfer.onward.same",
        "c1, transfer.account.BEING_CLOSED"
    })
    void givesOnOnlyToAnotherAccountThatMayReceive(String target, String problem) {
        List<Finding> problems = onward("SUB", target).problems();

        assertThat(problems).extracting(Finding::key).containsExactly(problem);
        assertThat(problems).extracting(Finding::cell).containsExactly(Finding.Cell.ONWARD);
    }

    @Test
    void doesNotGiveOnWhatHasExpired() {
        assertThat(onward("OLD-SUB", "deputy").problems())
                .extracting(Finding::key)
                .containsExactly("transfer.coupon.expired");
        assertThat(onward("OLD-SUB", "").isValid())
                .as("it may be taken back still")
                .isTrue();
    }

    @Test
    void refusesTheSecondRowThatGivesTheSameCouponOnToTheSameAccount() {
        List<CheckedRow> rows = RowRulesTests.together(
                InstructionKind.RECLAIM_COUPON,
                new Typed("a1", "", "", "SUB", "", "deputy"),
                new Typed("a1", "", "", "SUB-2", "", "d1"),
                new Typed("a1", "", "", "SUB-3", "", ""));

        assertThat(rows).extracting(CheckedRow::isValid).containsExactly(true, false, true);
        assertThat(rows.get(1).problems()).containsExactly(Finding.of(Finding.Cell.ONWARD, "transfer.onward.twice", 1));
    }

    private static CheckedRow onward(String coupon, String target) {
        return RowRulesTests.check(InstructionKind.RECLAIM_COUPON, new Typed("a1", "", "", coupon, "", target));
    }
}
