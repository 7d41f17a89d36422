package io.bursar.coupon;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.money.Money;

/** What is and was left of coupons, as last seen. Never calls Huawei. */
@Component
public class CouponHistory {

    private final CouponBooks books;
    private final CouponShelf shelf;

    CouponHistory(CouponBooks books, CouponShelf shelf) {
        this.books = books;
        this.shelf = shelf;
    }

    /** What is left of a coupon, yuan, and when Huawei told. */
    public record Held(Money amount, Instant asOf) {}

    /**
     * What was left of those coupons as known at that moment; coupons never seen until then are left out.
     *
     * @param account whose; null for the master's
     * @param coupons as their owner knows them: for an account the sub-coupon
     */
    @Transactional(readOnly = true)
    public Map<CouponId, Held> at(@Nullable CustomerId account, Collection<CouponId> coupons, Instant moment) {
        Map<CouponId, Held> held = new HashMap<>();
        books.at(
                        account == null ? CouponBooks.MASTER : account.value(),
                        coupons.stream().map(CouponId::value).toList(),
                        moment)
                .forEach((coupon, it) -> held.put(CouponId.of(coupon), it));
        return held;
    }

    /** The same as last seen: a coupon that has left the list that was read holds nothing. */
    @Transactional(readOnly = true)
    public Map<CouponId, Held> now(@Nullable CustomerId account, Collection<CouponId> coupons) {
        Map<CouponId, Held> held = new HashMap<>();
        if (account == null) {
            if (shelf.allocatable() instanceof CouponReading.Known<io.bursar.bss.Coupons.Allocatable> known) {
                coupons.forEach(id -> held.put(id, new Held(Money.zero(), known.asOf())));
                known.coupons().forEach(it -> held.replace(it.id(), new Held(it.balance(), known.asOf())));
            }
        } else if (shelf.reclaimable(java.util.List.of(account)).get(account)
                instanceof CouponReading.Known<io.bursar.bss.Coupons.Reclaimable> known) {
            coupons.forEach(id -> held.put(id, new Held(Money.zero(), known.asOf())));
            known.coupons().forEach(it -> held.replace(it.subCoupon(), new Held(it.balance(), known.asOf())));
        }
        return held;
    }
}
