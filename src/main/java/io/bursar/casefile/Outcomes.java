package io.bursar.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestRecord;
import io.bursar.approval.RequestRecords;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionReport;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.Instructions;

/** Gathers outcomes. */
@Component
class Outcomes {

    private final RequestRecords requests;
    private final Instructions instructions;
    private final InstructionReport report;
    private final AccountDirectory directory;
    private final Clock clock;

    Outcomes(
            RequestRecords requests,
            Instructions instructions,
            InstructionReport report,
            AccountDirectory directory,
            Clock clock) {
        this.requests = requests;
        this.instructions = instructions;
        this.report = report;
        this.directory = directory;
        this.clock = clock;
    }

    /** From one snapshot: a row that moves on meanwhile must not be shown with the sending of its next state. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Outcome> find(RequestNumber number) {
        return requests.find(number).map(this::gathered);
    }

    private Outcome gathered(RequestRecord request) {
        BatchId batch = request.id().batch();
        Instant now = clock.instant();
        List<InstructionSummary> all = instructions.of(batch);
        Map<InstructionId, List<AttemptSummary>> attempts =
                instructions.attemptsOf(batch).stream().collect(Collectors.groupingBy(AttemptSummary::instruction));
        Map<CustomerId, Account> accounts = directory.find(all.stream()
                .map(it -> it.what().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<InstructionId, String> doubts = report.doubtsOf(all.stream()
                .filter(it -> it.state().isUncertain())
                .map(InstructionSummary::id)
                .toList());
        return new Outcome(
                request.overview(),
                now,
                all.stream()
                        .map(it -> {
                            CustomerId account = it.what().account();
                            return new Outcome.Row(
                                    it,
                                    account == null ? null : accounts.get(account),
                                    doubts.getOrDefault(it.id(), ""),
                                    attempts.getOrDefault(it.id(), List.of()));
                        })
                        .toList());
    }
}
