package io.bursar.instruction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.money.Money;

/**
 * An instruction as other modules show it.
 *
 * @param due when it will be looked at next, while not final
 * @param follows the row of its batch that takes back what this one gives on; null for almost all
 */
public record InstructionSummary(
        InstructionId id,
        int row,
        What what,
        InstructionState state,
        Ending ending,
        int attempts,
        Instant due,
        @Nullable Integer follows) {

    /** One that follows none. */
    public InstructionSummary(
            InstructionId id, int row, What what, InstructionState state, Ending ending, int attempts, Instant due) {
        this(id, row, what, state, ending, attempts, due, null);
    }

    /** What is asked; the account is null for an order's payment. {@code order} is what Huawei is or will be told. */
    public record What(
            InstructionKind kind, @Nullable CustomerId account, Money amount, TransId transId, MoneyOrder order) {}

    /** Huawei's code or our own word, empty while there is none; failed check items parted by commas. */
    public record Ending(
            String code, String checks, @Nullable Instant at) {}

    static InstructionSummary of(Instruction it) {
        return new InstructionSummary(
                it.id(),
                it.row(),
                new What(it.terms().kind(), it.terms().account(), it.terms().amount(), it.transId(), it.order()),
                it.state(),
                new Ending(it.result().code(), it.result().checks(), it.finishedAt()),
                it.attempts(),
                it.dueAt(),
                it.terms().follows());
    }
}
