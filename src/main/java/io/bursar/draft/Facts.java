package io.bursar.draft;

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
public record Facts(
        Map<String, List<Account>> accounts, Purse master, Map<CustomerId, Purse> theirs, Shelf coupons, Instant now) {

    /** Cash and credit of one owner. */
    public record Purse(BalanceReading cash, CreditReading credit) {

        /** Of an owner whose balances were never read. */
        public static final Purse UNSEEN = new Purse(new BalanceReading.NeverSeen(), new CreditReading.NeverSeen());

        List<LedgerBalance> creditLedgers() {
            return credit instanceof CreditReading.Known known ? known.ledgers() : List.of();
        }

        /** How much of that ledger can be moved, as last seen. */
        public BalanceReading of(Ledger ledger) {
            if (ledger instanceof Ledger.Cash) {
                return cash;
            }
            return credit.of(ledger);
        }
    }

    /** Coupons: the master's, those of accounts, and those of which Huawei has refused to give a part. */
    public record Shelf(
            CouponReading<Allocatable> mine,
            Map<CustomerId, CouponReading<Reclaimable>> theirs,
            Set<CouponId> onlyWhole) {

        static final Shelf EMPTY = new Shelf(new CouponReading.NeverSeen<>(), Map.of(), Set.of());

        /** What can be taken back from that account, as last seen. */
        public CouponReading<Reclaimable> of(CustomerId account) {
            return theirs.getOrDefault(account, new CouponReading.NeverSeen<>());
        }
    }

    /** What is in that account, as last seen. */
    public Purse purseOf(CustomerId account) {
        return theirs.getOrDefault(account, Purse.UNSEEN);
    }
}
