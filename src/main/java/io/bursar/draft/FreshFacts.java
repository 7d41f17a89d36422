package io.bursar.draft;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.balance.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.coupon.CouponShelf;

/**
 * Asks Huawei, before a draft is checked, for what its check rests on: always for the master's side, for accounts as
 * far as that is a few questions. Outside any transaction, and no longer than the time limits of pages.
 */
@Component("transferFreshFacts")
public class FreshFacts {

    /** Accounts whose balances are asked for while a page waits. */
    private static final int MOST_ACCOUNTS = 8;

    private final DraftCheck check;
    private final Balances balances;
    private final CouponShelf coupons;

    FreshFacts(DraftCheck check, Balances balances, CouponShelf coupons) {
        this.check = check;
        this.balances = balances;
        this.coupons = coupons;
    }

    /**
     * Asks for what the check of that draft rests on; what Huawei does not answer stays as it was last seen.
     *
     * @throws IllegalStateException for a kind that is not drafted
     */
    public void refresh(Draft draft) {
        List<CustomerId> accounts = accounts(check.accounts(draft));
        switch (draft.kind()) {
            case ALLOCATE_FUNDS -> {
                balances.freshMasterCash();
                if (draft.rows().stream().anyMatch(FreshFacts::namesCredit)) {
                    balances.freshMasterCredit();
                }
                few(accounts);
            }
            case RECLAIM_FUNDS -> {
                balances.freshMasterCash();
                few(accounts);
            }
            case ALLOCATE_COUPON -> coupons.refresh();
            case RECLAIM_COUPON -> coupons.refresh(accounts);
            case PAY_ORDER, PLACE_RENEWAL -> throw new IllegalStateException("orders are not drafted here");
        }
    }

    private void few(List<CustomerId> accounts) {
        if (accounts.size() <= MOST_ACCOUNTS) {
            balances.refresh(accounts);
        }
    }

    private static boolean namesCredit(DraftRow row) {
        return !(LedgerText.read(row.typed().ledger()) instanceof LedgerText.Meaning.Cash);
    }

    private static List<CustomerId> accounts(Map<String, List<Account>> meant) {
        return meant.values().stream()
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst().id())
                .distinct()
                .toList();
    }
}
