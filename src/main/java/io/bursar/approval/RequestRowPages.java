package io.bursar.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.RowPage.Earlier;
import io.bursar.approval.RowsPage.Count;
import io.bursar.approval.RowsPage.Row;
import io.bursar.approval.RowsPage.Side;
import io.bursar.balance.BalanceHistory;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionReport;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.web.Paging;

/** Puts the rows of a request together. */
@Component
class RequestRowPages {

    /** So many earlier movements of an account help to decide. */
    private static final int EARLIER = 5;

    /** So many rows in change are shown while a request runs; the table has them all. */
    private static final int CHANGING = 10;

    private final InstructionReport report;
    private final AccountDirectory directory;
    private final BalanceHistory balances;
    private final RequestRows requests;
    private final Sides sides;

    RequestRowPages(
            InstructionReport report,
            AccountDirectory directory,
            BalanceHistory balances,
            RequestRows requests,
            Sides sides) {
        this.report = report;
        this.directory = directory;
        this.balances = balances;
        this.requests = requests;
        this.sides = sides;
    }

    /** Which rows somebody asks for; {@code page} as it stood in the address. */
    record Asked(@Nullable InstructionState state, @Nullable String page) {

        static Asked all() {
            return new Asked(null, null);
        }
    }

    @Transactional(readOnly = true)
    public RowsPage rows(Request request, Asked asked) {
        BatchId batch = request.id().batch();
        Map<InstructionState, Long> counts = report.counts(batch);
        long total = counts.entrySet().stream()
                .filter(count -> asked.state() == null || count.getKey() == asked.state())
                .mapToLong(Map.Entry::getValue)
                .sum();
        Paging paging = Paging.of(asked.page(), Paging.USUAL_SIZE, total);
        List<InstructionSummary> shown = report.page(batch, asked.state(), paging.number(), paging.size());
        return new RowsPage(
                rows(request, shown),
                paging,
                asked.state(),
                counts.entrySet().stream()
                        .map(count -> new Count(count.getKey(), count.getValue()))
                        .toList(),
                balances.changedSince(report.accountsOf(batch), request.submittedAt()));
    }

    /** Rows on their way, uncertain, or waiting to be sent again; a row that is alone until it has ended. */
    @Transactional(readOnly = true)
    public List<Row> changing(Request request, RequestOverview overview) {
        if (overview.rows().all() == 1) {
            return rows(
                    request,
                    report.row(request.id().batch(), 1).stream()
                            .filter(it -> !it.state().isFinal())
                            .toList());
        }
        return rows(request, report.changing(request.id().batch(), CHANGING));
    }

    @Transactional(readOnly = true)
    public Optional<RowPage> row(Request request, RequestOverview overview, int no) {
        return report.row(request.id().batch(), no).map(it -> {
            CustomerId account = it.what().account();
            return new RowPage(
                    overview,
                    rows(request, List.of(it)).getFirst(),
                    report.attemptsOf(it.id()),
                    account == null ? List.of() : earlier(request, account));
        });
    }

    private List<Earlier> earlier(Request request, CustomerId account) {
        return report.lastOf(account, request.id().batch(), EARLIER).stream()
                .map(movement -> new Earlier(
                        movement,
                        requests.findById(new RequestId(movement.batch().value()))
                                .map(Request::number)
                                .orElse(null)))
                .toList();
    }

    private List<Row> rows(Request request, List<InstructionSummary> instructions) {
        Set<CustomerId> ids = instructions.stream()
                .map(it -> it.what().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<CustomerId, Account> accounts = directory.find(ids);
        Map<Integer, Side> seen = sides.of(request, instructions);
        Map<InstructionId, String> doubts = report.doubtsOf(instructions.stream()
                .filter(it -> it.state().isUncertain())
                .map(InstructionSummary::id)
                .toList());
        return instructions.stream()
                .map(it -> {
                    CustomerId id = it.what().account();
                    return new Row(
                            it,
                            id == null ? null : accounts.get(id),
                            doubts.getOrDefault(it.id(), ""),
                            seen.get(it.row()));
                })
                .toList();
    }
}
