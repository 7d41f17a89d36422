package io.bursar.approval;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.account.BalanceReading;
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

    /** Whether both are known and are not the same amount. */
    boolean differsFrom(Seen other) {
        return money != null && other.money != null && !money.equals(other.money);
    }
}
