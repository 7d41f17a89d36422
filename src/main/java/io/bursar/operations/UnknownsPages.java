package io.bursar.operations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.Origins;
import io.bursar.approval.RequestNumber;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.HeldBatch;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.LaneControl;
import io.bursar.instruction.Settlement;
import io.bursar.instruction.UncertainInstruction;
import io.bursar.reconciliation.Differences;
import io.bursar.ruling.RulingSummary;
import io.bursar.ruling.Rulings;

/** Puts the list of what is open together. */
@Component
class UnknownsPages {

    private final Open open;
    private final Rulings rulings;
    private final AccountDirectory directory;
    private final Origins origins;

    /** Where open things come from. */
    @Component
    record Open(Settlement settlement, LaneControl lane, Differences differences) {}

    UnknownsPages(Open open, Rulings rulings, AccountDirectory directory, Origins origins) {
        this.open = open;
        this.rulings = rulings;
        this.directory = directory;
        this.origins = origins;
    }

    UnknownsPage now() {
        List<UncertainInstruction> uncertain = open.settlement().uncertain();
        List<HeldBatch> held = open.lane().held();
        Map<CustomerId, Account> accounts = directory.find(uncertain.stream()
                .map(it -> it.instruction().what().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<BatchId> batches = Stream.concat(
                        uncertain.stream().map(UncertainInstruction::batch),
                        held.stream().map(HeldBatch::batch))
                .collect(Collectors.toSet());
        Map<BatchId, RequestNumber> numbers = origins.numbers(batches);
        Set<InstructionId> ruled =
                rulings
                        .waitingOf(uncertain.stream()
                                .map(it -> it.instruction().id())
                                .toList())
                        .stream()
                        .map(RulingSummary::instruction)
                        .collect(Collectors.toSet());
        return new UnknownsPage(
                uncertain.stream()
                        .map(it -> new UnknownsPage.Row(
                                it,
                                account(accounts, it),
                                numbers.get(it.batch()),
                                ruled.contains(it.instruction().id())))
                        .toList(),
                held.stream()
                        .map(it -> new UnknownsPage.Held(it, numbers.get(it.batch())))
                        .toList(),
                open.lane().status().isPaused(),
                open.differences().unexplained());
    }

    private static @org.jspecify.annotations.Nullable Account account(
            Map<CustomerId, Account> accounts, UncertainInstruction it) {
        CustomerId id = it.instruction().what().account();
        return id == null ? null : accounts.get(id);
    }
}
