package io.bursar.instruction;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/** What could be moved on both sides just before sending, as far as it could be read: supporting evidence later. */
record BalancesBefore(@Nullable Money master, @Nullable Money account) {

    static BalancesBefore unread() {
        return new BalancesBefore(null, null);
    }
}
