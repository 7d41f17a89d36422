package io.bursar.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Nobody decides alone: said by the domain, and again by the tables. */
@PortalTest
class TwoPeopleTests {

    @Autowired
    private Requests requests;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RequestFile file;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theMakerCannotApproveEvenAsAnApprover() {
        Person wang = approver(0);
        RequestNumber number = submitted(wang);

        DecisionOutcome outcome = decisions.decide(number, Verdict.APPROVE, "", hashOf(number), wang);

        assertThat(outcome).isEqualTo(new DecisionOutcome.MakerMayNotDecide());
        assertThat(stateOf(number)).isEqualTo(RequestState.IN_APPROVAL);
    }

    @Test
    void theTablesRefuseTheMakersDecisionToo() {
        Person wang = approver(0);
        Request request = file.find(submitted(wang)).orElseThrow().request();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into decision (id, request_id, maker_id, approver_id, step, verdict, note,
                                                      content_hash, decided_at)
                                values (gen_random_uuid(), :request, :maker, :maker, 1, 'APPROVE', '', :hash, now())""")
                        .param("request", request.id().value())
                        .param("maker", wang.id().value())
                        .param("hash", request.contentHash())
                        .update())
                .withMessageContaining("decision_two_people_ck");
    }

    @Test
    void aDecisionOnOtherContentDoesNotCount() {
        RequestNumber number = submitted(maker());

        DecisionOutcome outcome = decisions.decide(number, Verdict.APPROVE, "", "0".repeat(64), approver(0));

        assertThat(outcome).isEqualTo(new DecisionOutcome.ContentChanged());
    }

    @Test
    void aRejectionSaysWhy() {
        RequestNumber number = submitted(maker());

        assertThat(decisions.decide(number, Verdict.REJECT, " ", hashOf(number), approver(0)))
                .isEqualTo(new DecisionOutcome.ReasonMissing());
        assertThat(decisions.decide(number, Verdict.REJECT, "预算不足", hashOf(number), approver(0)))
                .isEqualTo(new DecisionOutcome.Decided());
        assertThat(stateOf(number)).isEqualTo(RequestState.REJECTED);
    }

    @Test
    void ofTwoApproversAtOnceOneIsTold() {
        RequestNumber number = submitted(maker());
        String hash = hashOf(number);

        List<DecisionOutcome> outcomes = atOnce(
                () -> decisions.decide(number, Verdict.APPROVE, "", hash, approver(0)),
                () -> decisions.decide(number, Verdict.APPROVE, "", hash, approver(1)));

        assertThat(outcomes)
                .filteredOn(DecisionOutcome.Decided.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(DecisionOutcome.ClosedAlready.class::isInstance)
                .hasSize(1);
    }

    @Test
    void approvalAndRecallAtOnceEndInOneOfThem() {
        Person maker = maker();
        RequestNumber number = submitted(maker);
        String hash = hashOf(number);

        List<DecisionOutcome> outcomes = atOnce(
                () -> decisions.decide(number, Verdict.APPROVE, "", hash, approver(0)),
                () -> decisions.recall(number, maker));

        assertThat(outcomes)
                .filteredOn(DecisionOutcome.Decided.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theSameFormSubmittedTwiceAtOnceIsOneRequest() {
        NewRequest asked = asked();
        Person maker = maker();

        List<SubmitOutcome> outcomes = atOnce(() -> requests.submit(asked, maker), () -> requests.submit(asked, maker));

        assertThat(outcomes)
                .filteredOn(SubmitOutcome.Submitted.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(SubmitOutcome.AlreadySubmitted.class::isInstance)
                .hasSize(1);
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(List.of(one, other))) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private RequestNumber submitted(Person maker) {
        return ((SubmitOutcome.Submitted) requests.submit(asked(), maker)).number();
    }

    private static NewRequest asked() {
        MoneyOrder order = new MoneyOrder.AllocateFunds(
                TransId.fresh(), CustomerId.of("nobody-" + UUID.randomUUID()), Money.yuan("5.00"), new Ledger.Cash());
        return new NewRequest(
                UUID.randomUUID(),
                InstructionKind.ALLOCATE_FUNDS,
                "试验",
                List.of(new Instructions.Line(order, Money.yuan("5.00"))));
    }

    private Person maker() {
        return SamplePeople.li(people);
    }

    private Person approver(int which) {
        return people.in(Role.APPROVER).get(which);
    }

    private String hashOf(RequestNumber number) {
        return file.find(number).orElseThrow().request().contentHash();
    }

    private RequestState stateOf(RequestNumber number) {
        return file.find(number).orElseThrow().overview().state();
    }
}
