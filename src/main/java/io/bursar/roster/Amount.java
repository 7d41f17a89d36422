package io.bursar.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.balance.BalanceReading;
import io.bursar.money.Money;

/**
 * A reading as a page shows it.
 *
 * @param seen false when Huawei never told
 * @param money null when it was never told or refused
 * @param code of the refusal
 */
record Amount(
        boolean seen,
        @Nullable Money money,
        @Nullable String code,
        @Nullable Instant asOf) {

    static Amount of(BalanceReading reading) {
        return switch (reading) {
            case BalanceReading.Known known -> new Amount(true, known.amount(), null, known.asOf());
            case BalanceReading.Unreadable refused -> new Amount(true, null, refused.code(), refused.asOf());
            case BalanceReading.NeverSeen _ -> new Amount(false, null, null, null);
        };
    }
}
