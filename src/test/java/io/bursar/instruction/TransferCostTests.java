package io.bursar.instruction;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.bss.MoneyOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a transfer costs the database beside its two commits. The gate, which {@code approval} is asked through, is not
 * part of it here. Whoever needs one statement more changes the number, and measures (bench/throughput).
 */
@EngineTest
class TransferCostTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private LaneWorker worker;

    @Autowired
    private CountedStatements statements;

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @Test
    void followsAnotherOneWithFewStatements() {
        BatchId batch = desk.release(transfers(3));
        worker.runOnce(EngineParts.LANE);

        List<String> second = statements.of(() -> worker.runOnce(EngineParts.LANE));

        assertThat(second).as(String.join("\n", second)).hasSize(10);
        worker.runOnce(EngineParts.LANE);
        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.SUCCEEDED);
    }

    @Test
    void costsFewerStatementsStillWhereOneFollowsTheOtherAtOnce() {
        BatchId batch = desk.release(transfers(4));
        worker.runOnce(EngineParts.LANE);
        Iterator<Boolean> twoMore = List.of(true, false).iterator();

        List<String> two = statements.of(() -> worker.run(EngineParts.LANE, twoMore::next));

        assertThat(two).as(String.join("\n", two)).hasSize(18);
        worker.runOnce(EngineParts.LANE);
        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.SUCCEEDED);
    }

    @Test
    void costsALaneWithoutWorkLittle() {
        desk.drain();

        List<String> idle = statements.of(() -> worker.runOnce(EngineParts.LANE));

        assertThat(idle).as(String.join("\n", idle)).hasSizeLessThanOrEqualTo(5);
    }

    private static MoneyOrder[] transfers(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> EngineDesk.allocation(EngineDesk.freshAmount()))
                .toArray(MoneyOrder[]::new);
    }
}
