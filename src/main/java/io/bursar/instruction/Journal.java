package io.bursar.instruction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;

/** Tells the trail, and whoever listens, what became of an instruction. */
@Component
class Journal {

    private static final Actor LANE = Actor.system("lane");
    private static final Actor PROBER = Actor.system("prober");

    private final AuditTrail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    Journal(AuditTrail trail, CurrentActor actor, ApplicationEventPublisher events) {
        this.trail = trail;
        this.actor = actor;
        this.events = events;
    }

    /** An attempt is about to leave: everything that will be sent. */
    void opened(Instruction instruction, Attempt attempt) {
        Map<String, Object> details = facts(instruction);
        details.put("attempt", attempt.no());
        details.put("operation", attempt.operation());
        details.put("body", attempt.body());
        trail.record(LANE, AuditEntry.of(Action.ATTEMPT_OPENED, subject(instruction), details));
        events.publishEvent(InstructionMoved.of(instruction));
    }

    /** The answer, and where the instruction stands now. */
    void closed(Instruction instruction, Attempt attempt) {
        Map<String, Object> details = facts(instruction);
        details.put("attempt", attempt.no());
        details.put("outcome", Objects.toString(attempt.outcome()));
        details.put("http_status", attempt.httpStatus());
        details.put("code", attempt.code());
        details.put("huawei_request_id", attempt.requestId());
        details.put("answer", attempt.bodySample());
        details.put("took_ms", attempt.tookMillis());
        trail.record(
                LANE,
                List.of(
                        AuditEntry.of(Action.ATTEMPT_CLOSED, subject(instruction), details),
                        AuditEntry.of(actionFor(instruction.state()), subject(instruction), facts(instruction))));
        events.publishEvent(InstructionMoved.of(instruction));
    }

    /** Something else happened to it, by whoever acts on this thread. */
    void record(Action action, Instruction instruction, Map<String, ?> more) {
        record(actor.get(), action, instruction, more);
    }

    /** The machine itself did something to it. */
    void recordByLane(Action action, Instruction instruction, Map<String, ?> more) {
        record(LANE, action, instruction, more);
    }

    /** The prober settled it, or asks people. */
    void recordByProber(Instruction instruction, Map<String, ?> more) {
        record(PROBER, actionFor(instruction.state()), instruction, more);
    }

    /** Two people settled it; whoever acts on this thread is the second. */
    void settledByPeople(Instruction instruction, Map<String, ?> more) {
        record(actor.get(), actionFor(instruction.state()), instruction, more);
    }

    /** A fact was written down. */
    void evidence(Instruction instruction, Fact fact) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("source", fact.source().name());
        more.put("external_id", fact.externalId());
        more.put("supports", Objects.toString(fact.supports(), null));
        more.put("details", fact.details());
        boolean person = fact.source() == EvidenceSource.RULING;
        record(person ? actor.get() : PROBER, Action.EVIDENCE_ADDED, instruction, more);
    }

    /** Stops the lane for a reason that no person gave. */
    void pauseByMachine(Lanes lanes, String lane, String reason, LaneStatus.Stopper stopper, Instant now) {
        pause(lanes, lane, new LaneStatus.Pause(reason, stopper, LANE.name(), now), LANE);
    }

    /** Stops the lane because whoever acts on this thread says so. Whether it was not stopped before. */
    boolean pauseByPerson(Lanes lanes, String lane, String reason, Instant now) {
        Actor who = actor.get();
        return pause(lanes, lane, new LaneStatus.Pause(reason, LaneStatus.Stopper.PERSON, who.name(), now), who);
    }

    private boolean pause(Lanes lanes, String lane, LaneStatus.Pause pause, Actor who) {
        boolean done = lanes.pause(lane, pause);
        if (done) {
            Map<String, String> details = Map.of(
                    "before",
                    "RUNNING",
                    "after",
                    "PAUSED",
                    "reason",
                    pause.reason(),
                    "stopper",
                    pause.stopper().name());
            trail.record(who, AuditEntry.of(Action.LANE_PAUSED, Subject.of("lane", lane), details));
            events.publishEvent(new LaneStopped(lane, pause.reason(), pause.stopper()));
        }
        return done;
    }

    /** Something happened to the lane, by whoever acts on this thread. */
    void lane(Action action, String lane, Map<String, ?> details) {
        trail.record(actor.get(), AuditEntry.of(action, Subject.of("lane", lane), details));
    }

    /** Something happened to a batch, by whoever acts on this thread. */
    void batch(Action action, BatchId batch, Map<String, ?> details) {
        trail.record(actor.get(), AuditEntry.of(action, Subject.of("batch", batch), details));
    }

    /** The rest of a batch is not sent. */
    void held(BatchId batch, String reason) {
        trail.record(LANE, AuditEntry.of(Action.BATCH_HELD, Subject.of("batch", batch), Map.of("reason", reason)));
        events.publishEvent(new BatchHeld(batch, reason));
    }

    String actorName() {
        return actor.get().name();
    }

    /** People have said something about it; its state is told apart from this, by whoever changes it. */
    void ruled(Action action, Instruction instruction, Map<String, ?> ruling, Map<String, ?> more) {
        Map<String, Object> details = facts(instruction);
        details.putAll(ruling);
        details.putAll(more);
        trail.record(AuditEntry.of(action, subject(instruction), details));
    }

    private void record(Actor who, Action action, Instruction instruction, Map<String, ?> more) {
        Map<String, Object> details = facts(instruction);
        details.putAll(more);
        trail.record(who, AuditEntry.of(action, subject(instruction), details));
        events.publishEvent(InstructionMoved.of(instruction));
    }

    private static Map<String, Object> facts(Instruction instruction) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("batch", instruction.batch().toString());
        facts.put("row", instruction.row());
        facts.put("kind", instruction.terms().kind().name());
        if (instruction.terms().follows() != null) {
            facts.put("follows", instruction.terms().follows());
        }
        facts.put("trans_id", instruction.transId().value());
        facts.put("account", Objects.toString(instruction.terms().account(), null));
        facts.put("amount", instruction.terms().amount().digits());
        facts.put("state", instruction.state().name());
        facts.put("result", instruction.result().code());
        return facts;
    }

    private static Subject subject(Instruction instruction) {
        return Subject.of("instruction", instruction.id());
    }

    private static Action actionFor(InstructionState state) {
        return switch (state) {
            case SUCCEEDED -> Action.INSTRUCTION_SUCCEEDED;
            case REFUSED -> Action.INSTRUCTION_REFUSED;
            case UNKNOWN -> Action.INSTRUCTION_UNKNOWN;
            case NEEDS_REVIEW -> Action.INSTRUCTION_NEEDS_REVIEW;
            case READY -> Action.INSTRUCTION_REQUEUED;
            case WITHDRAWN -> Action.INSTRUCTION_WITHDRAWN;
            case AWAITING_APPROVAL -> Action.INSTRUCTION_CREATED;
            case IN_FLIGHT -> Action.ATTEMPT_OPENED;
        };
    }
}
