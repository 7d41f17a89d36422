package io.bursar.draft;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.draft.Finding.Cell;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;

/**
 * A row and what its check found.
 *
 * @param account the one that is meant, or null
 * @param amount what would move, or null
 * @param source what it would come from, or null
 * @param onward to whom it would be given on, or null
 * @param problems keep it from being submitted
 * @param warnings somebody should look
 */
public record CheckedRow(
        DraftRow row,
        @Nullable Account account,
        @Nullable Money amount,
        @Nullable Source source,
        @Nullable Account onward,
        List<Finding> problems,
        List<Finding> warnings) {

    public CheckedRow {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Nothing is wrong with it. */
    boolean isValid() {
        return problems.isEmpty();
    }

    /** Is to be submitted and can be. */
    public boolean counts() {
        return isValid() && !row.leftOut();
    }

    /** Is to be submitted and cannot be. */
    public boolean isInTheWay() {
        return !isValid() && !row.leftOut();
    }

    CheckedRow warned(List<Finding> warnings) {
        return new CheckedRow(row, account, amount, source, onward, problems, warnings);
    }

    CheckedRow refused(Finding problem) {
        List<Finding> more = new java.util.ArrayList<>(problems);
        more.add(problem);
        return new CheckedRow(row, account, amount, source, onward, more, warnings);
    }

    List<Finding> problemsOf(Cell cell) {
        return problems.stream().filter(it -> it.cell() == cell).toList();
    }

    /** For a valid row. */
    public CustomerId accountId() {
        return Objects.requireNonNull(account).id();
    }

    /** For a valid row. */
    public Money yuan() {
        return Objects.requireNonNull(amount);
    }

    /** How many rows of the request it becomes. */
    public int lines() {
        return onward == null ? 1 : 2;
    }

    /** For a valid row: the orders to Huawei, each under a trans id of its own. */
    List<Instructions.Line> lines(InstructionKind kind) {
        Instructions.Line first = new Instructions.Line(order(kind), yuan());
        if (onward == null || !(source instanceof Source.OfSubCoupon back)) {
            return List.of(first);
        }
        MoneyOrder second = new MoneyOrder.AllocateCoupon(
                TransId.fresh(), onward.id(), back.coupon().id(), yuan());
        return List.of(first, new Instructions.Line(second, yuan(), true));
    }

    /** For a valid row: its own order, without giving on. */
    MoneyOrder order(InstructionKind kind) {
        return switch (Objects.requireNonNull(source)) {
            case Source.OfLedger it ->
                kind == InstructionKind.ALLOCATE_FUNDS
                        ? new MoneyOrder.AllocateFunds(TransId.fresh(), accountId(), yuan(), it.ledger())
                        : new MoneyOrder.ReclaimFunds(TransId.fresh(), accountId(), yuan(), it.ledger());
            case Source.OfCoupon it ->
                new MoneyOrder.AllocateCoupon(
                        TransId.fresh(), accountId(), it.coupon().id(), yuan());
            case Source.OfSubCoupon it ->
                new MoneyOrder.ReclaimCoupon(
                        TransId.fresh(),
                        accountId(),
                        it.coupon().id(),
                        it.coupon().subCoupon());
        };
    }
}
