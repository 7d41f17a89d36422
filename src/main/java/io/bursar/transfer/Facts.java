package io.bursar.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.bursar.account.Account;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CouponId;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.coupon.CouponReading;

/**
 * Everything known that rows are checked against, read at once for all of them.
 *
 * @param accounts whom each text may mean
 * @param master what can be given
 * @param theirs what can be taken back, per account
 * @param now when the check is made
 */
record Facts(
        Map<String, List<Account>> accounts, Purse master, Map<CustomerId, Purse> theirs, Shelf coupons, Instant now) {

    /** Cash and credit of one owner. */
    record Purse(BalanceReading cash, CreditReading credit) {

        static final Purse UNSEEN = new Purse(new BalanceReading.NeverSeen(), new CreditReading.NeverSeen());

        List<LedgerBalance> creditLedgers() {
            return credit instanceof CreditReading.Known known ? known.ledgers() : List.of();
        }

        /** How much of that ledger can be moved, as last seen. */
        BalanceReading of(Ledger ledger) {
            if (ledger instanceof Ledger.Cash) {
                return cash;
            }
            return credit.of(ledger);
        }
    }

    /** Coupons: the master's, those of accounts, and those of which Huawei has refused to give a part. */
    record Shelf(
            CouponReading<Allocatable> mine,
            Map<CustomerId, CouponReading<Reclaimable>> theirs,
            Set<CouponId> onlyWhole) {

        static final Shelf EMPTY = new Shelf(new CouponReading.NeverSeen<>(), Map.of(), Set.of());

        CouponReading<Reclaimable> of(CustomerId account) {
            return theirs.getOrDefault(account, new CouponReading.NeverSeen<>());
        }
    }

    Purse purseOf(CustomerId account) {
        return theirs.getOrDefault(account, Purse.UNSEEN);
    }
}
