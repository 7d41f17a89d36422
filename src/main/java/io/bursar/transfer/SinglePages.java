package io.bursar.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.Seen;
import io.bursar.balance.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.coupon.CouponShelf;
import io.bursar.draft.Checked;
import io.bursar.draft.CheckedRow;
import io.bursar.draft.Finding;
import io.bursar.draft.Words;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;

/** What the form for one row shows. */
@Component
class SinglePages {

    private final AccountDirectory directory;
    private final Balances balances;
    private final CouponShelf coupons;
    private final Options options;
    private final Words words;

    SinglePages(AccountDirectory directory, Balances balances, CouponShelf coupons, Options options, Words words) {
        this.directory = directory;
        this.balances = balances;
        this.coupons = coupons;
        this.options = options;
        this.words = words;
    }

    /** Asks Huawei for the coupons there are to choose from; balances are shown as last seen. */
    SinglePage of(InstructionKind kind, String accountText) {
        List<Account> meant = directory.named(accountText);
        Account account = meant.size() == 1 ? meant.getFirst() : null;
        return switch (kind) {
            case ALLOCATE_FUNDS ->
                page(
                        kind,
                        account,
                        Seen.of(balances.masterCash()),
                        options.ledgers(balances.masterCash(), balances.masterCredit()),
                        CouponCards.NONE);
            case RECLAIM_FUNDS -> {
                if (account == null) {
                    yield page(kind, null, null, options.anyLedger(), CouponCards.NONE);
                }
                CustomerId id = account.id();
                balances.refresh(List.of(id));
                yield page(
                        kind,
                        account,
                        Seen.of(balances.reclaimableCash(id)),
                        options.ledgers(balances.reclaimableCash(id), balances.reclaimableCredit(id)),
                        CouponCards.NONE);
            }
            case ALLOCATE_COUPON -> {
                coupons.refresh();
                yield page(kind, account, null, List.of(), options.allocatable());
            }
            case RECLAIM_COUPON -> {
                if (account == null) {
                    yield page(kind, null, null, List.of(), CouponCards.NONE);
                }
                coupons.refresh(List.of(account.id()));
                yield page(kind, account, null, List.of(), options.reclaimable(account.id()));
            }
            case PAY_ORDER, PLACE_RENEWAL -> throw new IllegalStateException("orders are not drafted here");
        };
    }

    /** Why that names no account; null where it names one, or nothing. */
    @Nullable String unmatched(String accountText) {
        int meant = accountText.isBlank() ? 1 : directory.named(accountText).size();
        return meant == 1
                ? null
                : meant == 0 ? words.text("transfer.account.unknown") : words.text("transfer.account.ambiguous", meant);
    }

    /** Puts what was found beside the fields. */
    void tell(Checked checked, BindingResult errors) {
        InstructionKind kind = checked.draft().kind();
        for (CheckedRow row : checked.rows()) {
            row.problems().forEach(problem -> reject(problem, kind, errors));
        }
        checked.totals().forEach(problem -> reject(problem, kind, errors));
    }

    private void reject(Finding problem, InstructionKind kind, BindingResult errors) {
        errors.rejectValue(SingleController.field(problem.cell(), kind), "said", words.of(problem));
    }

    private static SinglePage page(
            InstructionKind kind,
            @Nullable Account account,
            @Nullable Seen available,
            List<Choice> ledgers,
            CouponCards cards) {
        return new SinglePage(kind, account, available, ledgers, cards);
    }
}
