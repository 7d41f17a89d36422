package io.bursar.inquiry;

import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.CouponId;
import io.bursar.bss.Coupons;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.ReadAnswer;
import io.bursar.inquiry.Reading.Support;

/** What a sub-account's list of coupons says about a coupon's move. */
@Component
class CouponGlance {

    private final Coupons coupons;
    private final int mostRows;

    CouponGlance(Coupons coupons, InquirySettings settings) {
        this.coupons = coupons;
        this.mostRows = settings.reading().rows();
    }

    /** Nothing for what moves no coupon, and where the list could not be read. */
    Support about(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateCoupon it -> {
                List<Coupons.Reclaimable> fitting = of(it.account()).stream()
                        .filter(row ->
                                row.id().equals(it.coupon()) && row.balance().equals(it.amount()))
                        .toList();
                yield new Support(
                        fitting.stream().map(Coupons.Reclaimable::subCoupon).toList(),
                        fitting.isEmpty() ? "" : fitting.size() + " such coupons listed at the sub-account");
            }
            case MoneyOrder.ReclaimCoupon it -> new Support(List.of(), rest(it.subCoupon(), of(it.account())));
            case MoneyOrder.AllocateFunds _,
                    MoneyOrder.ReclaimFunds _,
                    MoneyOrder.PayOrder _,
                    MoneyOrder.PlaceRenewal _ -> Support.NONE;
        };
    }

    private static String rest(CouponId subCoupon, List<Coupons.Reclaimable> listed) {
        return listed.stream()
                .filter(row -> row.subCoupon().equals(subCoupon))
                .map(row -> "coupon " + subCoupon + " is listed still, with "
                        + row.balance().digits() + " yuan")
                .findFirst()
                .orElse("");
    }

    private List<Coupons.Reclaimable> of(CustomerId account) {
        return AllPages.read(offset -> coupons.reclaimable(account, offset), Coupons.Reclaimable::subCoupon, mostRows)
                        instanceof ReadAnswer.Known<List<Coupons.Reclaimable>> known
                ? known.value()
                : List.of();
    }
}
