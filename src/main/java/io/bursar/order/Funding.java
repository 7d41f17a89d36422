package io.bursar.order;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.OwnBalances;
import io.bursar.money.Money;

/**
 * Where the rest of a payment comes from: cash first, then credit (packages-usage-costs-orders.md 10).
 *
 * @param missing what neither covers; zero when it can be paid
 */
record Funding(Money cash, Money credit, Money missing) {

    /** Null when the balances are not known. */
    static @Nullable Funding of(Money due, OwnBalances.@Nullable Statement balances) {
        if (balances == null) {
            return null;
        }
        Money cash = least(due, balance(balances, OwnBalances.Kind.CASH));
        Money rest = due.minus(cash);
        Money credit = least(rest, balance(balances, OwnBalances.Kind.CREDIT));
        return new Funding(cash, credit, rest.minus(credit));
    }

    private static Money balance(OwnBalances.Statement balances, OwnBalances.Kind kind) {
        Money sum = balances.balances().stream()
                .filter(each -> each.kind() == kind)
                .map(OwnBalances.Balance::amount)
                .reduce(Money.zero(), Money::plus);
        return sum.isNegative() ? Money.zero() : sum;
    }

    private static Money least(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }
}
