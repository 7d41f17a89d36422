package io.bursar.bss;

import io.bursar.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balances of the account whose key we hold: the master's. Nobody can read a sub-account's this way
 * (multi-account.md 12). What can be allocated is less and is asked of {@link Funds}.
 */
public interface OwnBalances {

    /** All balances at this moment. */
    ReadAnswer<Statement> statement();

    /**
     * The account's balances.
     *
     * @param debt what is owed in all
     */
    record Statement(List<Balance> balances, Money debt) {}

    /**
     * One balance.
     *
     * @param amount the whole of it; negative in arrears
     * @param designated the part that is earmarked; null when Huawei does not say
     * @param line the credit line; null for anything but credit
     */
    record Balance(
            String id,
            Kind kind,
            Money amount,
            @Nullable Money designated,
            @Nullable Money line) {}

    /** Huawei's account types; {@link #OTHER} for a number that is not documented. */
    enum Kind {
        CASH,
        CREDIT,
        BONUS,
        DEPOSIT,
        OTHER
    }
}
