package io.bursar.reconciliation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.CouponRecord;
import io.bursar.money.Money;

/**
 * A line of one of Huawei's statements about the master account.
 *
 * @param id Huawei's; made of the line's own facts for coupons, whose lines have none
 * @param amount never negative; in yuan
 * @param coupon the master's coupon; null for funds
 */
record Posting(
        Book book,
        String id,
        Instant at,
        String tradeId,
        Direction direction,
        Money amount,
        @Nullable String coupon,
        @Nullable String detail,
        @Nullable String accountName) {

    /** Which statement. */
    enum Book {
        CASH,
        CREDIT,
        COUPON
    }

    static Posting of(Book book, ChangeRecord it) {
        return new Posting(
                book,
                it.id(),
                it.tradedAt(),
                it.tradeId(),
                it.direction(),
                it.amount(),
                null,
                it.detail(),
                it.accountName());
    }

    static Posting of(CouponRecord it) {
        String id = String.join(
                "/",
                it.coupon().value(),
                it.tradeId(),
                it.tradedAt().toString(),
                it.direction().name(),
                it.amount().digits(),
                it.balanceAfter().digits());
        return new Posting(
                Book.COUPON,
                id,
                it.tradedAt(),
                it.tradeId(),
                it.direction(),
                it.amount(),
                it.coupon().value(),
                it.detail(),
                it.accountName());
    }
}
