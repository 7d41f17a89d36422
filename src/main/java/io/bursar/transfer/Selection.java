package io.bursar.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.draft.LedgerText;
import io.bursar.draft.Typed;
import io.bursar.money.Money;

/** Makes rows of ticked accounts. */
@Component("transferSelection")
class Selection {

    private final AccountDirectory directory;
    private final Balances balances;

    Selection(AccountDirectory directory, Balances balances) {
        this.directory = directory;
        this.balances = balances;
    }

    /**
     * What came of it.
     *
     * @param unread accounts whose balance is not known: their amounts are left empty
     * @param spared accounts that need nothing, or have nothing to be taken: they get no row
     */
    record Rows(List<Typed> rows, int unread, int spared) {}

    /** Those of the ids that are accounts, in their order. */
    List<Account> accounts(List<CustomerId> ids) {
        Map<CustomerId, Account> known = directory.find(ids);
        return ids.stream()
                .distinct()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    /** @param amount for each, or up to which; zero where the way needs none */
    Rows rows(List<Account> accounts, Way way, Money amount) {
        List<CustomerId> ids = accounts.stream().map(Account::id).toList();
        return switch (way) {
            case SAME -> rows(ids, amount.digits());
            case DIFFERENT, SOME -> rows(ids, "");
            case TOP_UP -> {
                balances.refresh(ids);
                yield toppedUp(ids, amount);
            }
            case EVERYTHING -> {
                balances.refresh(ids);
                yield everything(ids);
            }
        };
    }

    private static Rows rows(List<CustomerId> ids, String amount) {
        return new Rows(
                ids.stream().map(id -> Typed.funds(id.value(), amount, "")).toList(), 0, 0);
    }

    private Rows toppedUp(List<CustomerId> ids, Money target) {
        Map<CustomerId, BalanceReading> cash = balances.reclaimableCash(ids);
        List<Typed> rows = new ArrayList<>();
        int unread = 0;
        for (CustomerId id : ids) {
            if (!(cash.get(id) instanceof BalanceReading.Known known)) {
                unread++;
                rows.add(Typed.funds(id.value(), "", ""));
            } else if (target.isMoreThan(known.amount())) {
                rows.add(Typed.funds(id.value(), target.minus(known.amount()).digits(), ""));
            }
        }
        return new Rows(rows, unread, ids.size() - rows.size());
    }

    private Rows everything(List<CustomerId> ids) {
        Map<CustomerId, BalanceReading> cash = balances.reclaimableCash(ids);
        Map<CustomerId, CreditReading> credit = balances.reclaimableCredit(ids);
        List<Typed> rows = new ArrayList<>();
        int unread = 0;
        int spared = 0;
        for (CustomerId id : ids) {
            int before = rows.size();
            if (cash.get(id) instanceof BalanceReading.Known known) {
                add(rows, id, new Ledger.Cash(), known.amount());
            } else {
                unread++;
                rows.add(Typed.funds(id.value(), "", ""));
            }
            if (credit.get(id) instanceof CreditReading.Known known) {
                for (LedgerBalance ledger : known.ledgers()) {
                    add(rows, id, ledger.ledger(), ledger.available());
                }
            }
            spared += rows.size() == before ? 1 : 0;
        }
        return new Rows(rows, unread, spared);
    }

    private static void add(List<Typed> rows, CustomerId id, Ledger ledger, Money amount) {
        if (amount.isPositive()) {
            String name = ledger instanceof Ledger.Cash ? "" : LedgerText.write(ledger);
            rows.add(Typed.funds(id.value(), amount.digits(), name));
        }
    }
}
