package io.bursar.instruction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.EngineParts.TestMaker;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;
import io.bursar.ruling.NewRuling;
import io.bursar.ruling.RulingFile;
import io.bursar.ruling.RulingId;
import io.bursar.ruling.RulingOutcome;
import io.bursar.ruling.RulingOutcome.Proposed;
import io.bursar.ruling.RulingVerdict;
import io.bursar.ruling.Rulings;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** An instruction whose outcome is unknown, and people who may rule on it. */
@EngineTest
abstract class RulingStation {

    static final UUID LI = UUID.randomUUID();
    static final UUID WANG = UUID.randomUUID();
    static final UUID CHEN = UUID.randomUUID();

    @Autowired
    private Journal journal;

    @Autowired
    Instructions instructions;

    @Autowired
    Rulings rulings;

    @Autowired
    InstructionRows rows;

    @Autowired
    EvidenceRows evidence;

    @Autowired
    Settling settling;

    @Autowired
    LaneWorker worker;

    @Autowired
    Lanes lanes;

    @Autowired
    ScriptedBss bss;

    @Autowired
    TestMaker maker;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final CustomerId account = CustomerId.of(UUID.randomUUID().toString());

    @BeforeEach
    void liAskedForEverything() {
        maker.is(LI);
        bss.forget();
        transaction.executeWithoutResult(_ -> lanes.ensure(EngineParts.LANE));
        lanes.resume(EngineParts.LANE, clock.instant());
        drain();
    }

    RulingId proposed(Instruction instruction, RulingVerdict verdict, UUID by) {
        RulingOutcome outcome = rulings.propose(asked(instruction, verdict), by);
        assertThat(outcome).isInstanceOf(Proposed.class);
        return ((Proposed) outcome).ruling();
    }

    static NewRuling asked(Instruction instruction, RulingVerdict verdict) {
        return new NewRuling(instruction.id(), verdict, "控制台截图见附件", file());
    }

    static RulingFile file() {
        byte[] content = "一条记录".getBytes(StandardCharsets.UTF_8);
        return ((RulingFile.Checked.Fine) RulingFile.check("console.txt", content)).file();
    }

    /** What a probe that found a record does; whether it was first. */
    boolean settleByRecord(Instruction unknown) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Instruction instruction = settling.lock(unknown.id());
            evidence.save(new Evidence(
                    unknown.id(),
                    new Fact(
                            EvidenceSource.CHANGE_RECORD,
                            UUID.randomUUID().toString(),
                            InstructionState.SUCCEEDED,
                            "record"),
                    clock.instant()));
            if (!instruction.state().isUncertain()) {
                return false;
            }
            instruction.succeed(Result.none(), clock.instant());
            journal.recordByProber(instruction, Map.of("source", "record"));
            return true;
        }));
    }

    Instruction again(Instruction it) {
        return rows.findById(it.id()).orElseThrow();
    }

    Instruction unknown(String amount) {
        BatchId batch = new BatchId(UUID.randomUUID());
        Money money = Money.yuan(amount);
        // Far enough from the one before, so that they do not open the breaker together.
        ((MutableClock) clock).advance(Duration.ofMinutes(11));
        bss.will(Behaviour.IS_SILENT);
        transaction.executeWithoutResult(_ -> {
            instructions.create(
                    batch,
                    List.of(new Instructions.Line(
                            new MoneyOrder.AllocateFunds(TransId.fresh(), account, money, new Ledger.Cash()), money)));
            instructions.release(batch);
        });
        drain();
        Instruction unknown = rows.of(batch).getFirst();
        assertThat(unknown.state()).isEqualTo(InstructionState.UNKNOWN);
        return unknown;
    }

    void drain() {
        ((MutableClock) clock).advance(Duration.ofSeconds(1));
        while (worker.runOnce(EngineParts.LANE)) {
            // until nothing is due
        }
    }
}
