package io.bursar.instruction;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.instruction.ScriptedBss.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** Huawei says nowhere how late a record may be, so half an hour is waited for one. */
@EngineTest
class LateRecordTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedRecords records;

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @Test
    void aNamedFailureWhoseRecordIsLateIsNotTakenForARefusal() {
        records.appearAfter(Duration.ofMinutes(29));
        BatchId batch = unknown(Behaviour.MOVES_AND_SAYS_IT_FAILED);

        for (int minute = 0; minute < 50; minute++) {
            desk.pass(Duration.ofMinutes(1));
        }

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    private BatchId unknown(Behaviour behaviour) {
        bss.will(behaviour);
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        desk.drain();
        return batch;
    }
}
