package io.bursar.bss.huawei;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.ClaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountRetrieveCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountTransferCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimEnterpriseMultiAccountCouponRequest;

import io.bursar.bss.CouponId;
import io.bursar.bss.Coupons;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder.AllocateCoupon;
import io.bursar.bss.MoneyOrder.ReclaimCoupon;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.Receipt;
import io.bursar.bss.Moves;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Coupons: read as Huawei's own client reads them, in both spellings, and moved there and back by either. */
class CouponsContractTests {

    private static final CustomerId SUB = CustomerId.of(WellKnown.SUB_ID);
    private static final CouponId COUPON = CouponId.of(WellKnown.COUPON_ID);

    private final Stand stand = new Stand();
    private final Coupons coupons = new HuaweiCoupons(stand.reads());
    private final Moves moves = stand.world.moves();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void readsWhatTheMasterCanGive() {
        var theirs = stand.sdk
                .listMultiAccountTransferCoupons(new ListMultiAccountTransferCouponsRequest()
                        .withOffset(0)
                        .withLimit(100))
                .getAvailTransferCoupons();
        assertThat(Stand.known(coupons.allocatable(0)).rows())
                .extracting(
                        it -> it.id().value(),
                        Coupons.Allocatable::plan,
                        Coupons.Allocatable::balance,
                        it -> it.limits().size())
                .containsExactlyElementsOf(theirs.stream()
                        .map(it -> tuple(
                                it.getCouponId(),
                                it.getPlanName(),
                                Money.yuan(it.getBalance()),
                                it.getUseLimits().size()))
                        .toList());
    }

    @Test
    void readsWhatCanBeTakenBackInBothSpellings() {
        var theirs = stand.sdk
                .listMultiAccountRetrieveCoupons(new ListMultiAccountRetrieveCouponsRequest()
                        .withSubCustomerId(SUB.value())
                        .withOffset(0)
                        .withLimit(100))
                .getAvailRetrieveCoupons();
        List<Coupons.Reclaimable> ours =
                Stand.known(coupons.reclaimable(SUB, 0)).rows();
        assertThat(ours)
                .isNotEmpty()
                .extracting(it -> it.id().value(), it -> it.subCoupon().value(), Coupons.Reclaimable::balance)
                .containsExactlyElementsOf(theirs.stream()
                        .map(it -> tuple(it.getCouponId(), it.getSubCouponId(), Money.yuan(it.getBalance())))
                        .toList());
        stand.sandbox.set("coupon.spelling", "source");
        assertThat(Stand.known(coupons.reclaimable(SUB, 0)).rows()).isEqualTo(ours);
    }

    @Test
    void movesACouponThereAndBackAsTheirClientDoes() {
        CouponId mine = created(moves.prepare(new AllocateCoupon(TransId.fresh(), SUB, COUPON, Money.yuan("40")))
                .send());
        assertThat(stand.sdk
                        .reclaimEnterpriseMultiAccountCoupon(new ReclaimEnterpriseMultiAccountCouponRequest()
                                .withBody(body -> body.withCustomerId(SUB.value())
                                        .withCouponId(COUPON.value())
                                        .withSubCouponId(mine.value())
                                        .withTransId("theirs1")))
                        .getRealRetrieveAmout())
                .isEqualTo("40.00");
        String theirs = stand.sdk
                .claimEnterpriseMultiAccountCoupon(new ClaimEnterpriseMultiAccountCouponRequest()
                        .withBody(body -> body.withCustomerId(SUB.value())
                                .withCouponId(COUPON.value())
                                .withAmount("30.00")
                                .withTransId("theirs2")))
                .getSubCouponId();
        assertThat(moves.prepare(new ReclaimCoupon(TransId.fresh(), SUB, COUPON, CouponId.of(theirs)))
                        .send())
                .isInstanceOfSatisfying(
                        MoveAnswer.Accepted.class,
                        it -> assertThat(it.receipt()).isEqualTo(new Receipt.CouponTakenBack(Money.yuan("30"))));
    }

    private static CouponId created(MoveAnswer answer) {
        assertThat(answer).isInstanceOf(MoveAnswer.Accepted.class);
        Receipt receipt = ((MoveAnswer.Accepted) answer).receipt();
        assertThat(receipt).isInstanceOf(Receipt.CouponCreated.class);
        return ((Receipt.CouponCreated) receipt).subCoupon();
    }
}
