package io.bursar.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EditionTests {

    private static final Step ANY = Step.anyApprover();
    private static final Step CFO = new Step(List.of(new UserId(UUID.randomUUID())), 1);
    private static final Step BOARD = new Step(List.of(), 3);

    private final Edition edition = new Edition(
            7,
            List.of(
                    rule("small", null, "0", ANY),
                    rule("large", null, "50000", ANY, CFO),
                    rule("research", "65419", "0", BOARD)));

    @ParameterizedTest
    @CsvSource({"0.01, small", "49999.99, small", "50000.00, small", "50000.01, large", "9999999.00, large"})
    void firesAboveItsThresholdAndNotAtIt(String amount, String rule) {
        assertThat(edition.answer(question(amount, List.of()))).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.route().rules()).containsExactly(rule);
            assertThat(found.route().edition()).isEqualTo(7);
        });
    }

    @Test
    void theNearestUnitWithARuleOfItsOwnCounts() {
        Finding finding = edition.answer(question("60000.00", List.of("65420", "65419", "65400")));

        assertThat(finding).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.route().rules()).containsExactly("research");
            assertThat(found.route().steps()).containsExactly(BOARD);
        });
    }

    @Test
    void accountsInSeveralUnitsNeedTheStepsOfAllOfThem() {
        Finding finding = edition.answer(new Question(
                InstructionKind.ALLOCATE_FUNDS, Money.yuan("60000"), List.of(List.of("65419"), List.of())));

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.route().steps()).containsExactly(BOARD, ANY, CFO));
    }

    @Test
    void whatNoRuleCoversCannotMove() {
        Finding finding =
                edition.answer(new Question(InstructionKind.PAY_ORDER, Money.yuan("1.00"), List.of(List.of("65419"))));

        assertThat(finding).isEqualTo(new Finding.NoRule(List.of(List.of("65419"))));
    }

    @Test
    void aRequestOfTwoKindsNeedsTheStepsOfBoth() {
        Rule back = new Rule(
                "back", List.of(InstructionKind.RECLAIM_COUPON), null, new BigDecimal("0"), List.of(ANY, BOARD));
        Edition both = new Edition(3, List.of(rule("small", null, "0", ANY, CFO), back));
        Question given = question("1.00", List.of());
        Question taken = new Question(InstructionKind.RECLAIM_COUPON, Money.yuan("1.00"), List.of(List.of()));

        assertThat(both.answer(List.of(taken, given))).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.route().rules()).containsExactly("back", "small");
            assertThat(found.route().steps()).containsExactly(ANY, BOARD, CFO);
        });
    }

    @Test
    void aRequestOfTwoKindsCannotMoveWhenNoRuleCoversOneOfThem() {
        Question given = question("1.00", List.of());
        Question taken = new Question(InstructionKind.RECLAIM_COUPON, Money.yuan("1.00"), List.of(List.of("65419")));

        assertThat(edition.answer(List.of(given, taken))).isEqualTo(new Finding.NoRule(List.of(List.of("65419"))));
    }

    @Test
    void aRequestOfTwoKindsIsAgreedToInBulkOnlyWhereBothMayBe() {
        Edition bulk = new Edition(1, List.of(), Map.of(InstructionKind.RECLAIM_COUPON, new BigDecimal("100")));

        assertThat(bulk.allowsInBulk(List.of(InstructionKind.RECLAIM_COUPON), Money.yuan("100.00")))
                .isTrue();
        assertThat(bulk.allowsInBulk(
                        List.of(InstructionKind.RECLAIM_COUPON, InstructionKind.ALLOCATE_COUPON), Money.yuan("1.00")))
                .isFalse();
    }

    @Test
    void oneRuleMayAskTheSameGroupTwice() {
        Edition twice = new Edition(1, List.of(rule("twice", null, "0", ANY, ANY)));

        assertThat(twice.answer(question("1.00", List.of())))
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.route().steps()).hasSize(2));
    }

    @Test
    void refusesTwoRulesWithTheSameThreshold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edition(1, List.of(rule("a", null, "5", ANY), rule("b", null, "5.00", CFO))))
                .withMessageContaining("above 5.00");
    }

    @Test
    void refusesARuleWithoutSteps() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule("none", null, "0"));
    }

    private static Question question(String amount, List<String> place) {
        return new Question(InstructionKind.ALLOCATE_FUNDS, Money.yuan(amount), List.of(place));
    }

    private static Rule rule(String name, @Nullable String unit, String above, Step... steps) {
        return new Rule(name, List.of(InstructionKind.ALLOCATE_FUNDS), unit, new BigDecimal(above), List.of(steps));
    }
}
