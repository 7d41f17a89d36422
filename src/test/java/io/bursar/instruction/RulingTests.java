package io.bursar.instruction;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.ruling.RulingId;
import io.bursar.ruling.RulingOutcome;
import io.bursar.ruling.RulingOutcome.Confirmed;
import io.bursar.ruling.RulingOutcome.Refused;
import io.bursar.ruling.RulingOutcome.Why;
import io.bursar.ruling.RulingState;
import io.bursar.ruling.RulingSummary;
import io.bursar.ruling.RulingVerdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two people, never the same, never the maker: said by the domain, and again by the tables. */
class RulingTests extends RulingStation {

    @ParameterizedTest
    @CsvSource({"HAPPENED, SUCCEEDED, RULED_HAPPENED", "DID_NOT_HAPPEN, REFUSED, RULED_NOT_HAPPENED"})
    void twoPeopleSettleIt(RulingVerdict verdict, InstructionState state, String word) {
        Instruction unknown = unknown("10.00");
        RulingId ruling = proposed(unknown, verdict, WANG);

        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Confirmed(verdict));

        Instruction settled = again(unknown);
        assertThat(settled.state()).isEqualTo(state);
        assertThat(settled.result().code()).isEqualTo(word);
        assertThat(evidence.of(unknown.id())).extracting(Evidence::source).contains(EvidenceSource.RULING);
        assertThat(rulings.of(unknown.id()).getLast().state()).isEqualTo(RulingState.CONFIRMED);
        assertThat(rulings.fileOf(ruling).orElseThrow()).isEqualTo(file());
    }

    @Test
    void onePersonIsNotTwo() {
        Instruction unknown = unknown("11.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);

        assertThat(rulings.confirm(ruling, "", WANG)).isEqualTo(new Refused(Why.SAME_PERSON));
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void theMakerHasNoWordInIt() {
        Instruction unknown = unknown("12.00");

        assertThat(rulings.propose(asked(unknown, RulingVerdict.HAPPENED), LI)).isEqualTo(new Refused(Why.MAKER));
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);
        assertThat(rulings.confirm(ruling, "", LI)).isEqualTo(new Refused(Why.MAKER));
        assertThat(rulings.turnDown(ruling, "不对", LI)).isEqualTo(new Refused(Why.MAKER));
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void oneProposalAtATime() {
        Instruction unknown = unknown("13.00");
        proposed(unknown, RulingVerdict.HAPPENED, WANG);

        assertThat(rulings.propose(asked(unknown, RulingVerdict.DID_NOT_HAPPEN), CHEN))
                .isEqualTo(new Refused(Why.ALREADY_PROPOSED));
    }

    @Test
    void aProposalTurnedDownLeavesEverythingOpen() {
        Instruction unknown = unknown("14.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);

        assertThat(rulings.turnDown(ruling, " ", CHEN)).isEqualTo(new Refused(Why.NOTE_MISSING));
        assertThat(rulings.turnDown(ruling, "截图不是这一笔", CHEN)).isEqualTo(new RulingOutcome.TurnedDown());
        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Refused(Why.CLOSED_ALREADY));
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
        assertThat(rulings.waitingOf(List.of(unknown.id()))).isEmpty();

        RulingId second = proposed(unknown, RulingVerdict.DID_NOT_HAPPEN, CHEN);
        assertThat(rulings.turnDown(second, "", CHEN)).isEqualTo(new RulingOutcome.TurnedDown());
        assertThat(rulings.of(unknown.id()))
                .extracting(RulingSummary::state)
                .containsExactly(RulingState.TURNED_DOWN, RulingState.TAKEN_BACK);
    }

    @Test
    void sendsTheSameIdOnceMoreAndNoMoreThanThat() {
        Instruction unknown = unknown("15.00");
        RulingId ruling = proposed(unknown, RulingVerdict.SEND_AGAIN, WANG);
        drain();
        assertThat(again(unknown).attempts()).isEqualTo(1);

        bss.will(Behaviour.IS_SILENT);
        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Confirmed(RulingVerdict.SEND_AGAIN));
        drain();
        drain();

        assertThat(again(unknown).attempts()).isEqualTo(2);
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void aSecondSendingThatIsAcceptedSettlesIt() {
        Instruction unknown = unknown("16.00");
        rulings.confirm(proposed(unknown, RulingVerdict.SEND_AGAIN, WANG), "", CHEN);
        drain();

        assertThat(again(unknown).state()).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(bss.effectsOf(unknown.transId())).isEqualTo(1);
        assertThat(evidence.of(unknown.id()))
                .extracting(Evidence::source)
                .contains(EvidenceSource.RULING, EvidenceSource.ANSWER_TO_RESEND);
    }

    @Test
    void theTablesSayTheSame() {
        Instruction unknown = unknown("20.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);

        refused(
                "update ruling set state = 'CONFIRMED', closed_by = proposed_by, closed_note = '', closed_at = now()"
                        + " where id = :id",
                ruling);
        refused("update ruling set verdict = 'DID_NOT_HAPPEN' where id = :id", ruling);
        refused(
                "update ruling set state = 'TURNED_DOWN', closed_by = gen_random_uuid(), closed_note = ' ',"
                        + " closed_at = now() where id = :id",
                ruling);
        refused("update ruling_attachment set content = 'x' where ruling_id = :id", ruling);
        refused(
                "insert into evidence (id, instruction_id, source, details, found_at)"
                        + " select gen_random_uuid(), instruction_id, 'RULING', '', now() from ruling where id = :id",
                ruling);
        rulings.turnDown(ruling, "", WANG);
        refused(
                "update ruling set state = 'PROPOSED', closed_by = null, closed_note = null, closed_at = null"
                        + " where id = :id",
                ruling);
    }

    private void refused(String sql, RulingId ruling) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> jdbc.sql(sql).param("id", ruling.value()).update());
    }
}
