package io.bursar.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.CreditReading;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.SubAccount;
import io.bursar.coupon.CouponReading;
import io.bursar.draft.Finding.Cell;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.web.AmountText;

/** What is right and wrong with one row, whatever the other rows say. */
final class RowRules {

    private final InstructionKind kind;
    private final Facts facts;

    RowRules(InstructionKind kind, Facts facts) {
        this.kind = kind;
        this.facts = facts;
    }

    CheckedRow check(DraftRow row) {
        List<Finding> problems = new ArrayList<>();
        Account account = account(row.typed().account(), Cell.ACCOUNT, kind, problems);
        Source source = source(row.typed(), account, problems);
        Money amount = source instanceof Source.OfSubCoupon whole
                ? whole.coupon().balance()
                : kind == InstructionKind.RECLAIM_COUPON
                        ? null
                        : amount(row.typed().amount(), problems);
        if (amount != null && source != null) {
            fit(amount, source, account, problems);
        }
        Account onward = onward(row.typed().onward(), account, source, problems);
        return new CheckedRow(row, account, amount, source, onward, problems, List.of());
    }

    /** Whom the coupon is given on to; null where it stays with the master, or is given at once. */
    private @Nullable Account onward(
            String typed, @Nullable Account account, @Nullable Source source, List<Finding> problems) {
        if (typed.isEmpty() || !Nouns.maybeOnward(kind)) {
            return null;
        }
        Account onward = account(typed, Cell.ONWARD, InstructionKind.ALLOCATE_COUPON, problems);
        if (onward != null && account != null && onward.id().equals(account.id())) {
            problems.add(Finding.of(Cell.ONWARD, "transfer.onward.same"));
        }
        if (source instanceof Source.OfSubCoupon it) {
            expiry(it.coupon().validUntil(), problems);
        }
        return onward;
    }

    private @Nullable Account account(String typed, Cell cell, InstructionKind kind, List<Finding> problems) {
        if (typed.isEmpty()) {
            problems.add(Finding.of(cell, "transfer.account.blank"));
            return null;
        }
        List<Account> meant = facts.accounts().getOrDefault(typed, List.of());
        if (meant.size() != 1) {
            problems.add(
                    meant.isEmpty()
                            ? Finding.of(cell, "transfer.account.unknown")
                            : Finding.of(cell, "transfer.account.ambiguous", meant.size()));
            return null;
        }
        Account account = meant.getFirst();
        if (!mayMove(account, kind)) {
            problems.add(Finding.of(cell, "transfer.account." + account.state()));
        }
        return account;
    }

    /** Huawei documents no check of its own; taking back from an account that is being closed must stay possible. */
    private static boolean mayMove(Account account, InstructionKind kind) {
        return switch (kind) {
            case ALLOCATE_FUNDS, ALLOCATE_COUPON -> account.isPayable();
            case RECLAIM_FUNDS, RECLAIM_COUPON -> !account.gone() && account.status() != SubAccount.Status.CLOSED;
            case PAY_ORDER, PLACE_RENEWAL -> false;
        };
    }

    private static @Nullable Money amount(String typed, List<Finding> problems) {
        return switch (AmountText.of(typed)) {
            case AmountText.Yuan yuan -> yuan.money();
            case AmountText.Refused refused -> {
                problems.add(Finding.of(Cell.AMOUNT, refused.key()));
                yield null;
            }
        };
    }

    private @Nullable Source source(Typed typed, @Nullable Account account, List<Finding> problems) {
        return switch (kind) {
            case ALLOCATE_FUNDS -> ledger(typed.ledger(), facts.master(), problems);
            case RECLAIM_FUNDS ->
                account == null ? null : ledger(typed.ledger(), facts.purseOf(account.id()), problems);
            case ALLOCATE_COUPON -> {
                Allocatable coupon = coupon(
                        typed.coupon(),
                        facts.coupons().mine(),
                        it -> List.of(it.id().value(), it.plan()),
                        problems);
                yield coupon == null ? null : new Source.OfCoupon(coupon);
            }
            case RECLAIM_COUPON -> {
                Reclaimable coupon = account == null
                        ? null
                        : coupon(
                                typed.coupon(),
                                facts.coupons().of(account.id()),
                                it -> List.of(it.subCoupon().value(), it.id().value(), it.plan()),
                                problems);
                yield coupon == null ? null : new Source.OfSubCoupon(coupon);
            }
            case PAY_ORDER, PLACE_RENEWAL -> throw new IllegalStateException("orders are not drafted here");
        };
    }

    private static @Nullable Source ledger(String typed, Facts.Purse purse, List<Finding> problems) {
        LedgerText.Meaning meaning = LedgerText.read(typed);
        if (meaning instanceof LedgerText.Meaning.Nothing) {
            problems.add(Finding.of(Cell.LEDGER, "transfer.ledger.form"));
            return null;
        }
        List<Ledger> meant = LedgerText.meant(meaning, purse.creditLedgers());
        if (meant.size() == 1) {
            return new Source.OfLedger(meant.getFirst());
        }
        List<Ledger> there =
                purse.creditLedgers().stream().map(LedgerBalance::ledger).toList();
        if (!(purse.credit() instanceof CreditReading.Known)) {
            problems.add(Finding.of(Cell.LEDGER, "transfer.ledger.unread"));
        } else if (there.isEmpty()) {
            problems.add(Finding.of(Cell.LEDGER, "transfer.ledger.none"));
        } else {
            String why = meant.isEmpty() ? "transfer.ledger.other" : "transfer.ledger.several";
            problems.add(Finding.of(Cell.LEDGER, why, there));
        }
        return null;
    }

    /** By id first, then by the name of its plan where only one has it. */
    private static <T> @Nullable T coupon(
            String typed, CouponReading<T> reading, Function<T, List<String>> names, List<Finding> problems) {
        if (typed.isEmpty()) {
            problems.add(Finding.of(Cell.COUPON, "transfer.coupon.blank"));
            return null;
        }
        if (!(reading instanceof CouponReading.Known<T> known)) {
            problems.add(Finding.of(Cell.COUPON, "transfer.coupon.unread"));
            return null;
        }
        for (int place = 0; place < 3; place++) {
            int name = place;
            List<T> meant = known.coupons().stream()
                    .filter(it -> name < names.apply(it).size()
                            && names.apply(it).get(name).equals(typed))
                    .toList();
            if (meant.size() == 1) {
                return meant.getFirst();
            }
            if (meant.size() > 1) {
                problems.add(Finding.of(Cell.COUPON, "transfer.coupon.several", meant.size()));
                return null;
            }
        }
        problems.add(Finding.of(Cell.COUPON, "transfer.coupon.unknown"));
        return null;
    }

    private void fit(Money amount, Source source, @Nullable Account account, List<Finding> problems) {
        switch (source) {
            case Source.OfLedger it -> {
                if (kind == InstructionKind.RECLAIM_FUNDS
                        && account != null
                        && facts.purseOf(account.id()).of(it.ledger()) instanceof BalanceReading.Known known
                        && amount.isMoreThan(known.amount())) {
                    problems.add(Finding.of(Cell.AMOUNT, "transfer.amount.moreThanReclaimable", known.amount()));
                }
            }
            case Source.OfCoupon it -> {
                Allocatable coupon = it.coupon();
                expiry(coupon.validUntil(), problems);
                if (amount.isMoreThan(coupon.balance())) {
                    problems.add(Finding.of(Cell.AMOUNT, "transfer.amount.moreThanCoupon", coupon.balance()));
                } else if (facts.coupons().onlyWhole().contains(coupon.id()) && !amount.equals(coupon.balance())) {
                    problems.add(Finding.of(Cell.AMOUNT, "transfer.coupon.onlyWhole", coupon.balance()));
                }
            }
            case Source.OfSubCoupon it -> {
                if (!it.coupon().balance().isPositive()) {
                    problems.add(Finding.of(Cell.COUPON, "transfer.coupon.empty"));
                }
            }
        }
    }

    private void expiry(@Nullable Instant until, List<Finding> problems) {
        if (until != null && !facts.now().isBefore(until)) {
            problems.add(Finding.of(Cell.COUPON, "transfer.coupon.expired", until));
        }
    }
}
