package io.bursar.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.BalanceReading;
import io.bursar.account.Balances;
import io.bursar.approval.NewRequest;
import io.bursar.approval.Preview;
import io.bursar.approval.Requests;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.web.AmountText;
import io.bursar.web.FormErrors;
import io.bursar.web.Formats;

/** Checks an allocation against the directory, the balances and the rules, and tells what would happen. */
@Component
class AllocationCheck {

    /** Everything the confirm page shows. */
    record Checked(Account account, Money amount, Sides sides, Preview preview, String reason) {}

    /** Balances now and afterwards; {@code after} is null where the present one is not known. */
    record Sides(
            BalanceReading master,
            @Nullable Money masterAfter,
            BalanceReading accountNow,
            @Nullable Money accountAfter) {}

    private final AccountDirectory directory;
    private final Balances balances;
    private final Requests requests;
    private final Formats formats;

    AllocationCheck(AccountDirectory directory, Balances balances, Requests requests, Formats formats) {
        this.formats = formats;
        this.directory = directory;
        this.balances = balances;
        this.requests = requests;
    }

    /** What would happen; null when a field is wrong, which {@code errors} then says. */
    @Nullable Checked check(AllocationForm form, BindingResult errors, Person maker) {
        Account account = account(form.account(), errors);
        Money amount = errors.hasFieldErrors("amount") ? null : AmountText.money(form.amount());
        BalanceReading master = balances.freshMasterCash();
        if (amount != null && master instanceof BalanceReading.Known known && amount.isMoreThan(known.amount())) {
            FormErrors.field(errors, "amount", "transfer.amount.moreThanTransferable", formats.money(known.amount()));
        }
        if (account == null || amount == null || errors.hasErrors()) {
            return null;
        }
        BalanceReading now = balances.freshReclaimableCash(account.id());
        Preview preview = requests.preview(request(form, account, amount), maker);
        Sides sides = new Sides(
                master,
                master instanceof BalanceReading.Known known ? known.amount().minus(amount) : null,
                now,
                now instanceof BalanceReading.Known known ? known.amount().plus(amount) : null);
        return new Checked(account, amount, sides, preview, form.reason());
    }

    /** The request that such a form asks for. */
    NewRequest request(AllocationForm form, Account account, Money amount) {
        MoneyOrder order = new MoneyOrder.AllocateFunds(TransId.fresh(), account.id(), amount, new Ledger.Cash());
        return new NewRequest(
                form.submissionId(),
                InstructionKind.ALLOCATE_FUNDS,
                form.reason(),
                List.of(new Instructions.Line(order, amount)));
    }

    private @Nullable Account account(String text, BindingResult errors) {
        if (text.isBlank()) {
            return null;
        }
        List<Account> meant = directory.named(text);
        if (meant.isEmpty()) {
            FormErrors.field(errors, "account", "transfer.account.unknown");
            return null;
        }
        if (meant.size() > 1) {
            FormErrors.field(errors, "account", "transfer.account.ambiguous", meant.size());
            return null;
        }
        Account account = meant.getFirst();
        if (!account.isPayable()) {
            FormErrors.field(errors, "account", "transfer.account." + account.state());
            return null;
        }
        return account;
    }
}
