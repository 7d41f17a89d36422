package io.bursar.instruction;

import java.util.LinkedHashMap;
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
        trail.record(LANE, AuditEntry.of(Action.ATTEMPT_CLOSED, subject(instruction), details));
        record(LANE, actionFor(instruction.state()), instruction, Map.of());
    }

    /** Something else happened to it, by whoever acts on this thread. */
    void record(Action action, Instruction instruction, Map<String, ?> more) {
        record(actor.get(), action, instruction, more);
    }

    void lanePaused(String lane, String reason) {
        trail.record(LANE, AuditEntry.of(Action.LANE_PAUSED, Subject.of("lane", lane), Map.of("reason", reason)));
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
