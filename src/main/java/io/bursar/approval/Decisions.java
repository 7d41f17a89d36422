package io.bursar.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.identity.Person;
import io.bursar.instruction.Instructions;

/** Takes decisions, one after the other per request, and acts on the last one in the same transaction. */
@Component
class Decisions {

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final ClosingRows closings;
    private final Approvers approvers;
    private final Instructions instructions;
    private final RequestJournal journal;

    Decisions(
            RequestRows requests,
            DecisionRows decisions,
            ClosingRows closings,
            Approvers approvers,
            Instructions instructions,
            RequestJournal journal) {
        this.requests = requests;
        this.decisions = decisions;
        this.closings = closings;
        this.approvers = approvers;
        this.instructions = instructions;
        this.journal = journal;
    }

    /**
     * Decides on what the approver saw.
     *
     * @param seenHash the content hash that his page showed
     * @throws java.util.NoSuchElementException for an unknown request
     */
    @Transactional
    public DecisionOutcome decide(
            RequestNumber number, Verdict verdict, String note, String seenHash, Person approver) {
        Request request = requests.lock(number).orElseThrow();
        Ballot ballot = approvers.ballotOf(request);
        Voice voice = ballot.voiceOf(approver.id());
        Integer step = ballot.step();
        DecisionOutcome refusal = refusal(request, verdict, note, seenHash, approver);
        if (refusal != null) {
            return refusal;
        }
        if (voice == null || step == null) {
            return new DecisionOutcome.NotEntitled();
        }
        Optional<Instant> early = approvers.coolDownOf(voice);
        if (early.isPresent()) {
            return new DecisionOutcome.TooEarly(early.get());
        }
        Instant now = journal.now();
        decisions.save(new Decision(request, step, voice, verdict, note, now));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("step", step);
        details.put("note", note);
        details.put("on_behalf_of", Objects.toString(voice.onBehalfOf(), null));
        journal.record(voice.onBehalfOf(), actionOf(verdict), request, details);
        switch (verdict) {
            case APPROVE -> {
                if (approvers.ballotOf(request).step() == null) {
                    close(request, Closing.How.APPROVED, approver, now);
                    instructions.release(request.id().batch());
                }
            }
            case REJECT -> stop(request, Closing.How.REJECTED, approver, now);
            case RETURN -> stop(request, Closing.How.RETURNED, approver, now);
        }
        return new DecisionOutcome.Decided();
    }

    /** The maker takes it back, as long as nobody has ended the asking. */
    @Transactional
    public DecisionOutcome recall(RequestNumber number, Person maker) {
        Request request = requests.lock(number).orElseThrow();
        if (!request.maker().equals(maker.id())) {
            return new DecisionOutcome.NotEntitled();
        }
        Optional<Closing> closed = closings.findById(request.id());
        if (closed.isPresent()) {
            return new DecisionOutcome.ClosedAlready(stateAfter(closed.get()));
        }
        journal.record(Action.REQUEST_RECALLED, request, Map.of());
        stop(request, Closing.How.RECALLED, maker, journal.now());
        return new DecisionOutcome.Decided();
    }

    private @Nullable DecisionOutcome refusal(
            Request request, Verdict verdict, String note, String seenHash, Person approver) {
        if (request.maker().equals(approver.id())) {
            return new DecisionOutcome.MakerMayNotDecide();
        }
        Optional<Closing> closed = closings.findById(request.id());
        if (closed.isPresent()) {
            return new DecisionOutcome.ClosedAlready(stateAfter(closed.get()));
        }
        if (request.isExpiredAt(journal.now())) {
            return new DecisionOutcome.ClosedAlready(RequestState.EXPIRED);
        }
        if (verdict.needsReason() && note.isBlank()) {
            return new DecisionOutcome.ReasonMissing();
        }
        String stored = instructions.contentHash(request.id().batch());
        if (!request.contentHash().equals(seenHash) || !stored.equals(seenHash)) {
            return new DecisionOutcome.ContentChanged();
        }
        return null;
    }

    private void stop(Request request, Closing.How how, Person by, Instant now) {
        close(request, how, by, now);
        instructions.withdraw(request.id().batch(), how.name());
    }

    private void close(Request request, Closing.How how, Person by, Instant now) {
        closings.save(new Closing(request.id(), how, by.id(), now));
    }

    private static RequestState stateAfter(Closing closing) {
        return switch (closing.how()) {
            case APPROVED -> RequestState.APPROVED;
            case REJECTED -> RequestState.REJECTED;
            case RETURNED -> RequestState.RETURNED;
            case RECALLED -> RequestState.RECALLED;
            case EXPIRED -> RequestState.EXPIRED;
        };
    }

    private static Action actionOf(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> Action.REQUEST_APPROVED;
            case REJECT -> Action.REQUEST_REJECTED;
            case RETURN -> Action.REQUEST_RETURNED;
        };
    }
}
