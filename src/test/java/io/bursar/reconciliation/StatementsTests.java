package io.bursar.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.TransId;
import io.bursar.bss.huawei.SandboxPorts;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.logbook.DayBook.Movement;
import io.bursar.logbook.DayBook.Times;
import io.bursar.logbook.DayBook.What;
import io.bursar.money.Money;
import io.bursar.sandbox.RunningSandbox;
import io.bursar.time.Beijing;

import static org.assertj.core.api.Assertions.assertThat;

/** The comparison against the ledger of the sandbox, over HTTP: what we sent, what we did not, what the console did. */
class StatementsTests {

    private static final String MASTER = "05b3a6f9c180d53f0f8ec01f7d2b9aa0";
    private static final String SUB = "06a29ceaae80d2400fc0c01027684d40";
    private static final String MOVES = "/v2/enterprises/multi-accounts/";

    private final RunningSandbox sandbox = RunningSandbox.fresh();
    private final SandboxPorts ports = new SandboxPorts(
            sandbox.endpoint(), MASTER, "BURSARSANDBOXMASTER1", "play-money-only-master-key-0000000000001");
    private Set<String> before = Set.of();

    @BeforeEach
    void whatTheCompanyDidBeforeIsNotOurMatter() {
        before = postings().stream().map(Posting::id).collect(java.util.stream.Collectors.toSet());
    }

    @AfterEach
    void close() {
        ports.close();
    }

    @Test
    void whatWasSentAndDoneMatchesInBothDirections() {
        Movement given = sent(InstructionKind.ALLOCATE_FUNDS, "12.34", InstructionState.SUCCEEDED);
        post("transfer-amount", "12.34");
        Movement taken = sent(InstructionKind.RECLAIM_FUNDS, "3.21", InstructionState.SUCCEEDED);
        post("retrieve-amount", "3.21");

        assertThat(findings(given, taken)).containsExactly(ComparisonFinding.MATCHED, ComparisonFinding.MATCHED);
    }

    @Test
    void whatTheConsoleMovedIsOutsideBursar() {
        console("77.77");

        List<Line> lines = compare();

        assertThat(lines).extracting(Line::finding).containsExactly(ComparisonFinding.OUTSIDE);
        assertThat(lines.getFirst().amount()).isEqualTo(Money.yuan("77.77"));
    }

    @Test
    void aRefusalThatMovedMoneyIsAnAlarm() {
        Movement refused = sent(InstructionKind.ALLOCATE_FUNDS, "55.55", InstructionState.REFUSED);
        console("55.55");

        assertThat(findings(refused)).containsExactly(ComparisonFinding.ALARM);
    }

    @Test
    void aSuccessWithoutARecordIsMissingUntilTheRecordAppears() {
        sandbox.set("record.delay-seconds", "600");
        Movement given = sent(InstructionKind.ALLOCATE_FUNDS, "66.66", InstructionState.SUCCEEDED);
        post("transfer-amount", "66.66");

        assertThat(findings(given)).containsExactly(ComparisonFinding.MISSING);
        sandbox.clock().advance(Duration.ofMinutes(11));
        assertThat(findings(given)).containsExactly(ComparisonFinding.MATCHED);
    }

    @Test
    void aSendingThatWasExecutedTwiceComesToLight() {
        sandbox.set("trans-id.guard", "off");
        Movement given = sent(InstructionKind.ALLOCATE_FUNDS, "8.88", InstructionState.SUCCEEDED);
        post("transfer-amount", "8.88");
        post("transfer-amount", "8.88");

        assertThat(findings(given)).containsExactly(ComparisonFinding.MATCHED, ComparisonFinding.TWICE);
    }

    @Test
    void readsBeyondTheFirstPage() {
        for (int n = 0; n < 101; n++) {
            console("1.0" + n % 10);
        }

        assertThat(compare()).hasSize(101).allMatch(line -> line.finding() == ComparisonFinding.OUTSIDE);
    }

    private List<ComparisonFinding> findings(Movement... movements) {
        return compare(movements).stream().map(Line::finding).toList();
    }

    private List<Line> compare(Movement... movements) {
        List<Posting> since =
                postings().stream().filter(it -> !before.contains(it.id())).toList();
        return Comparison.of(since, List.of(movements), Duration.ofMinutes(15));
    }

    private List<Posting> postings() {
        LocalDate day = Beijing.dayOf(sandbox.clock().instant());
        return new Statements(ports.changeRecords()).around(day);
    }

    private void post(String operation, String amount) {
        String body =
                "{\"customer_id\":\"%s\",\"amount\":\"%s\",\"balance_type\":\"BALANCE_TYPE_DEBIT\",\"trans_id\":\"%s\"}"
                        .formatted(SUB, amount, TransId.fresh());
        assertThat(sandbox.post(MOVES + operation, body).status()).isEqualTo(204);
    }

    private void console(String amount) {
        sandbox.control(
                "POST",
                "console-moves",
                "{\"kind\":\"allocate\",\"customer_id\":\"%s\",\"amount\":\"%s\"}".formatted(SUB, amount));
    }

    private Movement sent(InstructionKind kind, String amount, InstructionState state) {
        Instant now = sandbox.clock().instant();
        return new Movement(
                new InstructionId(UUID.randomUUID()),
                new BatchId(UUID.randomUUID()),
                new What(kind, CustomerId.of(SUB), Money.yuan(amount), "e".repeat(32), false, null),
                state,
                new Times(now, now, now, now, now),
                null,
                Set.of());
    }
}
