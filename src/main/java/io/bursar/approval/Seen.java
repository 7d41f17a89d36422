package io.bursar.approval;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.balance.BalanceReading;
import io.bursar.coupon.CouponHistory;
import io.bursar.money.Money;

/**
 * A balance as a page shows it: fragment {@code approval/parts :: reading}.
 *
 * @param seen false when Huawei never told
 * @param money null when Huawei refused to tell
 */
public record Seen(
        boolean seen, @Nullable Money money, @Nullable Instant at) {

    public static Seen of(BalanceReading reading) {
        return switch (reading) {
            case BalanceReading.Known known -> new Seen(true, known.amount(), known.asOf());
            case BalanceReading.Unreadable refused -> new Seen(true, null, refused.asOf());
            case BalanceReading.NeverSeen _ -> new Seen(false, null, null);
        };
    }

    /** What is known of a coupon; null when it was never seen. */
    static Seen of(CouponHistory.@Nullable Held held) {
        return held == null ? new Seen(false, null, null) : new Seen(true, held.amount(), held.asOf());
    }

    /** Whether it is from before that moment, or was never seen. */
    boolean isBefore(Instant moment) {
        return at == null || at.isBefore(moment);
    }

    /** Whether both are known and are not the same amount. */
    boolean differsFrom(Seen other) {
        return money != null && other.money != null && !money.equals(other.money);
    }
}
