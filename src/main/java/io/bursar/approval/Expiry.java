package io.bursar.approval;

import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.instruction.Instructions;

/** Ends the asking for requests whose time is over. */
@Component
class Expiry {

    private final RequestRows requests;
    private final ClosingRows closings;
    private final Instructions instructions;
    private final RequestJournal journal;

    Expiry(RequestRows requests, ClosingRows closings, Instructions instructions, RequestJournal journal) {
        this.requests = requests;
        this.closings = closings;
        this.instructions = instructions;
        this.journal = journal;
    }

    /** Whether it was ended: false when somebody has ended it before, or it has time left. */
    @Transactional
    public boolean expire(RequestNumber number) {
        Request request = requests.lock(number).orElseThrow();
        Instant now = journal.now();
        if (!request.isExpiredAt(now) || closings.findById(request.id()).isPresent()) {
            return false;
        }
        closings.save(new Closing(request.id(), Closing.How.EXPIRED, null, now));
        instructions.withdraw(request.id().batch(), Closing.How.EXPIRED.name());
        journal.record(Actor.system("approval"), Action.REQUEST_EXPIRED, request, Map.of());
        return true;
    }
}
