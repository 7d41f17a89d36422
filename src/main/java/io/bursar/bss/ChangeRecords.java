package io.bursar.bss;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The own account's statements: evidence of what moved (multi-account.md 13, 13b and 15).
 *
 * <p>How long a movement takes to appear is not documented, nor is the order of the lines: a hit proves, a miss says
 * nothing. Pages hold up to 100 lines; read them with {@link AllPages}.
 */
public interface ChangeRecords {

    /** The statement of cash or credit, from that row on. */
    ReadAnswer<Page<ChangeRecord>> ofFunds(Selection selection, int offset);

    /** The statement of coupons, from that row on. */
    ReadAnswer<Page<CouponRecord>> ofCoupons(CouponSelection selection, int offset);

    /** Which statement. */
    enum Book {
        CASH,
        CREDIT
    }

    /** What moved the money (13, {@code trade_type}). */
    enum Trade {
        /** Given by the master, or by a reseller. */
        ALLOCATION,
        /** Taken back by the master, or by a reseller. */
        RECLAIM,
        /** Taken back because the relation ended or changed. */
        UNBOUND,
        RECHARGE,
        CONSUMPTION,
        REFUND,
        FREEZE,
        TRANSFER,
        ADJUSTMENT,
        EXPIRY,
        BONUS_CONVERSION,
        TRADE_MODE_CHANGE,
        DEPOSIT
    }

    /** What changed a coupon (13b, {@code trade_type}). */
    enum CouponTrade {
        ALLOCATION,
        RECLAIM,
        ACTIVATION,
        CONSUMPTION,
        REFUND,
        FREEZE,
        EXPIRY
    }

    /**
     * Calendar days in Beijing (GMT+8), both included, a year at most: a movement at 16:30 UTC belongs to the next day
     * there, so ask for a day either side.
     */
    record Days(LocalDate from, LocalDate to) {

        public Days {
            if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
                throw new IllegalArgumentException("a statement covers at least a day and at most a year");
            }
        }

        /** That day, the one before and the one after. */
        public static Days around(LocalDate day) {
            return new Days(day.minusDays(1), day.plusDays(1));
        }
    }

    /**
     * Which lines of a statement.
     *
     * @param trade null for all
     * @param tradeId 1 to 128 characters; null for all
     */
    record Selection(
            Book book,
            Days days,
            @Nullable Trade trade,
            @Nullable String tradeId) {

        public Selection {
            requireTradeId(tradeId);
        }
    }

    /**
     * Which lines of the coupons' statement.
     *
     * @param trade null for all
     * @param tradeId 1 to 128 characters; null for all
     * @param coupon null for all
     */
    record CouponSelection(
            Days days,
            @Nullable CouponTrade trade,
            @Nullable String tradeId,
            @Nullable CouponId coupon) {

        public CouponSelection {
            requireTradeId(tradeId);
        }
    }

    private static void requireTradeId(@Nullable String tradeId) {
        // An empty one is not "all" at Huawei.
        if (tradeId != null && (tradeId.isBlank() || tradeId.length() > 128)) {
            throw new IllegalArgumentException("a trade id has 1 to 128 characters");
        }
    }
}
