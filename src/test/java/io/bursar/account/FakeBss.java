package io.bursar.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Accounts;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Exchange;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;
import io.bursar.money.Money;

/** Huawei as a test wants it: a list that may be made to waver, a tree, and amounts. */
public final class FakeBss implements Accounts, Funds {

    static final int PAGE = 3;

    public final List<SubAccount> listed = new ArrayList<>();
    public final Map<String, ReadAnswer<LedgerBalance>> cash = new HashMap<>();
    public final List<String> asked = new ArrayList<>();
    public OrganisationUnit tree = new OrganisationUnit("1", "", List.of());

    public @Nullable IntFunction<@Nullable ReadAnswer<Page<SubAccount>>> insteadOfPage;

    @Nullable ReadAnswer<OrganisationUnit> insteadOfTree;

    public Runnable beforeAnswer = () -> {};

    private final Clock clock;

    public FakeBss(Clock clock) {
        this.clock = clock;
    }

    public static SubAccount account(String id, String name, String displayName) {
        return new SubAccount(CustomerId.of(id), name, displayName, SubAccount.Status.NORMAL, null, null);
    }

    public static SubAccount account(int number) {
        return account("id-" + number, "login" + number, "子账号 " + number);
    }

    public FakeBss listing(SubAccount... accounts) {
        listed.clear();
        listed.addAll(List.of(accounts));
        return this;
    }

    public <T> ReadAnswer<T> known(T value) {
        return new ReadAnswer.Known<>(value, clock.instant());
    }

    public static <T> ReadAnswer<T> refused(String code) {
        return new ReadAnswer.Unreadable<>(Exchange.silent(Duration.ZERO), code);
    }

    public static <T> ReadAnswer<T> silent(String reason) {
        return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), reason);
    }

    public static LedgerBalance cashOf(String yuan) {
        return new LedgerBalance(new Ledger.Cash(), Money.yuan(yuan), null, null);
    }

    Page<SubAccount> page(int offset) {
        int from = Math.min(offset, listed.size());
        return new Page<>(
                List.copyOf(listed.subList(from, Math.min(from + PAGE, listed.size()))), offset, listed.size());
    }

    @Override
    public ReadAnswer<Page<SubAccount>> subAccounts(int offset) {
        beforeAnswer.run();
        ReadAnswer<Page<SubAccount>> instead = insteadOfPage == null ? null : insteadOfPage.apply(offset);
        return instead == null ? known(page(offset)) : instead;
    }

    @Override
    public ReadAnswer<OrganisationUnit> organisation() {
        return insteadOfTree == null ? known(tree) : insteadOfTree;
    }

    @Override
    public ReadAnswer<LedgerBalance> transferableCash() {
        return cash("master");
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> transferableCredit() {
        return known(List.of());
    }

    @Override
    public ReadAnswer<LedgerBalance> reclaimableCash(CustomerId account) {
        return cash(account.value());
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> reclaimableCredit(CustomerId account) {
        return known(List.of());
    }

    private ReadAnswer<LedgerBalance> cash(String owner) {
        asked.add(owner);
        beforeAnswer.run();
        return cash.getOrDefault(owner, known(cashOf("0")));
    }
}
