package io.bursar.instruction;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.bss.CustomerId;
import io.bursar.money.Money;

/** Looks at instructions: pages of a batch, one row of it, what moved before on an account. Changes nothing. */
@Component
@Transactional(readOnly = true)
public class InstructionReport {

    private static final Set<InstructionState> RESTLESS =
            EnumSet.of(InstructionState.IN_FLIGHT, InstructionState.UNKNOWN, InstructionState.NEEDS_REVIEW);

    private final InstructionPages pages;
    private final AttemptRows attempts;

    InstructionReport(InstructionPages pages, AttemptRows attempts) {
        this.pages = pages;
        this.attempts = attempts;
    }

    /** An earlier order to the same account: what, how it stands, and when it was asked for. */
    public record Movement(
            BatchId batch, InstructionKind kind, Money amount, InstructionState state, Instant askedAt) {}

    /**
     * One page of a batch in the order of its rows.
     *
     * @param state only rows in that state; null for all
     * @param number of the page, from 1
     */
    public List<InstructionSummary> page(BatchId batch, @Nullable InstructionState state, int number, int size) {
        Collection<InstructionState> states = state == null ? EnumSet.allOf(InstructionState.class) : EnumSet.of(state);
        return pages.of(batch, states, PageRequest.of(number - 1, size)).stream()
                .map(InstructionSummary::of)
                .toList();
    }

    /** That row, from 1. */
    public Optional<InstructionSummary> row(BatchId batch, int row) {
        return pages.row(batch, row).map(InstructionSummary::of);
    }

    /** How many rows are in each state; states without rows are left out. */
    public Map<InstructionState, Long> counts(BatchId batch) {
        Map<InstructionState, Long> counts = new EnumMap<>(InstructionState.class);
        pages.counts(batch).forEach(count -> counts.put(count.getState(), count.getRows()));
        return counts;
    }

    /** Rows on their way, uncertain, or waiting to be sent again; at most {@code most}. */
    public List<InstructionSummary> changing(BatchId batch, int most) {
        return pages.changing(batch, RESTLESS, Limit.of(most)).stream()
                .map(InstructionSummary::of)
                .toList();
    }

    /** Every sending of that instruction, oldest first. */
    public List<AttemptSummary> attemptsOf(InstructionId instruction) {
        return attempts.ofAll(List.of(instruction)).stream()
                .map(AttemptSummary::of)
                .toList();
    }

    /**
     * Why the outcome of instructions became unknown: the word or code of the first unclear sending, as {@link
     * UncertainInstruction#why} has it. It stays when later looks find other words; instructions without are left out.
     */
    public Map<InstructionId, String> doubtsOf(Collection<InstructionId> instructions) {
        Map<InstructionId, String> doubts = new HashMap<>();
        if (instructions.isEmpty()) {
            return doubts;
        }
        attempts.ofAll(instructions).stream()
                .collect(Collectors.groupingBy(Attempt::instruction))
                .forEach((id, sendings) -> doubts.put(id, Settlement.why(sendings)));
        doubts.values().removeIf(String::isEmpty);
        return doubts;
    }

    /** The accounts of a batch; none for an order's payment. */
    public Set<CustomerId> accountsOf(BatchId batch) {
        return pages.accounts(batch).stream().map(CustomerId::of).collect(Collectors.toSet());
    }

    /** What was released for that account before or beside {@code except}, newest first. */
    public List<Movement> lastOf(CustomerId account, BatchId except, int most) {
        return pages.lastOf(account.value(), except, Limit.of(most)).stream()
                .map(it ->
                        new Movement(it.batch(), it.terms().kind(), it.terms().amount(), it.state(), it.createdAt()))
                .toList();
    }
}
