package io.bursar.instruction;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class InstructionTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final CustomerId ACCOUNT = CustomerId.of("06a29ceaae80d2400fc0c01027684d40");

    private final Instruction instruction = instruction();

    @Test
    void isNotSentBeforeItWasReleased() {
        assertThatIllegalStateException().isThrownBy(instruction::takeOff);
    }

    @Test
    void waitsUnderTheSameIdWhenNothingWasDone() {
        TransId before = instruction.transId();
        instruction.release(NOW);
        instruction.takeOff();
        instruction.postpone("CBC.99007461", NOW, NOW.plusSeconds(2));

        assertThat(instruction.state()).isEqualTo(InstructionState.READY);
        assertThat(instruction.transId()).isEqualTo(before);
        assertThat(instruction.patience().fruitless()).isOne();
    }

    @Test
    void neverGoesBackToTheQueueAfterAnAmbiguousAttempt() {
        instruction.release(NOW);
        instruction.takeOff();
        instruction.becomeUnknown("NO_ANSWER_IN_TIME", false, NOW, NOW);

        assertThatIllegalStateException().isThrownBy(() -> instruction.postpone("CBC.99007461", NOW, NOW));
        assertThat(instruction.state().isUncertain()).isTrue();
    }

    @Test
    void aFinalStateNeverChanges() {
        instruction.withdraw("RECALLED", NOW);

        assertThatIllegalStateException().isThrownBy(() -> instruction.release(NOW));
        assertThat(instruction.state().isFinal()).isTrue();
    }

    @Test
    void ordersTheSameThingEveryTime() {
        assertThat(instruction.order()).isEqualTo(instruction.order());
        assertThat(instruction.order()).isInstanceOfSatisfying(MoneyOrder.AllocateFunds.class, order -> {
            assertThat(order.account()).isEqualTo(ACCOUNT);
            assertThat(order.amount()).isEqualTo(Money.yuan("1000.00"));
        });
    }

    @Test
    void keepsTheCreditLedgersExpiryToTheSecond() {
        Ledger credit = new Ledger.Credit(Instant.parse("2026-12-31T15:59:59Z"));
        MoneyOrder order = new MoneyOrder.ReclaimFunds(TransId.fresh(), ACCOUNT, Money.yuan("5000"), credit);

        assertThat(Terms.of(order, Money.yuan("5000")).order()).isEqualTo(order);
    }

    @Test
    void keepsBothCouponsOfAReclaim() {
        MoneyOrder order =
                new MoneyOrder.ReclaimCoupon(TransId.fresh(), ACCOUNT, CouponId.of("CP1"), CouponId.of("CP1-sub"));

        assertThat(Terms.of(order, Money.yuan("30.00")).order()).isEqualTo(order);
    }

    @Test
    void theContentHashSeesEveryTerm() {
        String canonical = instruction.terms().canonical(1);

        assertThat(canonical)
                .contains(instruction.transId().value(), ACCOUNT.value(), "1000.00", "CASH", "ALLOCATE_FUNDS");
    }

    static Instruction instruction() {
        MoneyOrder order =
                new MoneyOrder.AllocateFunds(TransId.fresh(), ACCOUNT, Money.yuan("1000"), new Ledger.Cash());
        return new Instruction(new BatchId(UUID.randomUUID()), 1, "master", Terms.of(order, Money.yuan("1000")), NOW);
    }
}
