package io.bursar.order;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.bursar.bss.OwnBalances;
import io.bursar.bss.PaymentCoupon.Kind;
import io.bursar.bss.PaymentInterface;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed for an order of ¥150, and what it costs. */
class ProposalTests {

    private static final PaymentRules RULES =
            new PaymentRules(new OrderSettings(OrderSettings.EmpowerScope.AUTHORISED), PaymentInterface.V3);

    @Test
    void theCheapestPermittedCombinationIsProposed() {
        Offer offer = new Offers()
                .coupon("a", Kind.CASH, "30", "simultaneousUseWithContractDiscount=0")
                .coupon("b", Kind.CASH, "20")
                .discount(2, "0.9")
                .offer();
        // 150 - 30 - 20 = 100 without the discount; 135 - 20 = 115 with it.
        Proposal proposal = Proposal.of(offer, RULES);
        assertThat(proposal.choice()).isEqualTo(new Choice(List.of(Offers.cash("a"), Offers.cash("b")), null));
        assertThat(proposal.bill().due()).isEqualTo(Money.yuan("100"));
        assertThat(proposal.saving()).isEqualTo(Money.yuan("50"));
    }

    @Test
    void whatIsNotNeededTodayStaysForAnotherDay() {
        Offer offer = new Offers()
                .coupon("a", Kind.CASH, "500")
                .coupon("b", Kind.CASH, "20")
                .discount(2, "0.9")
                .offer();
        Proposal proposal = Proposal.of(offer, RULES);
        assertThat(proposal.bill().due()).isEqualTo(Money.zero());
        assertThat(proposal.choice()).isEqualTo(new Choice(List.of(Offers.cash("a")), Offers.discount(2)));
        assertThat(proposal.bill().fromCoupons()).isEqualTo(Money.yuan("135"));
    }

    @Test
    void anAdjustedPriceIsPartOfEveryProposal() {
        Offer offer = new Offers().discount(609, "0.99").discount(2, "0.5").offer();
        assertThat(Proposal.of(offer, RULES).choice()).isEqualTo(new Choice(List.of(), Offers.discount(609)));
    }

    @Test
    void aDiscountTakesFromTheItemsThatItNames() {
        Offer offer = new Offers().discount(2, "0.85", "item-2").offer();
        Bill bill = Bill.of(offer, new Choice(List.of(), Offers.discount(2)));
        assertThat(bill.listPrice()).isEqualTo(Money.yuan("150"));
        assertThat(bill.discount()).isEqualTo(Money.yuan("7.50"));
        assertThat(bill.price()).isEqualTo(Money.yuan("142.50"));
    }

    @Test
    void cashIsTakenBeforeCredit() {
        OwnBalances.Statement balances = new OwnBalances.Statement(
                List.of(
                        new OwnBalances.Balance("1", OwnBalances.Kind.CASH, Money.yuan("60"), null, null),
                        new OwnBalances.Balance("2", OwnBalances.Kind.CREDIT, Money.yuan("70"), null, null)),
                Money.zero());
        assertThat(Funding.of(Money.yuan("50"), balances))
                .isEqualTo(new Funding(Money.yuan("50"), Money.zero(), Money.zero()));
        assertThat(Funding.of(Money.yuan("100"), balances))
                .isEqualTo(new Funding(Money.yuan("60"), Money.yuan("40"), Money.zero()));
        assertThat(Funding.of(Money.yuan("150"), balances))
                .isEqualTo(new Funding(Money.yuan("60"), Money.yuan("70"), Money.yuan("20")));
        assertThat(Funding.of(Money.yuan("1"), null)).isNull();
    }
}
