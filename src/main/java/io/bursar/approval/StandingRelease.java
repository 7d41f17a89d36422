package io.bursar.approval;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.ReleaseGate;

/** Asks again, just before sending, whether what was agreed to still stands. */
@Component
class StandingRelease implements ReleaseGate {

    private final RequestRows requests;
    private final Approvers approvers;
    private final Instructions instructions;
    private final Clock clock;

    StandingRelease(RequestRows requests, Approvers approvers, Instructions instructions, Clock clock) {
        this.requests = requests;
        this.approvers = approvers;
        this.instructions = instructions;
        this.clock = clock;
    }

    @Override
    public Standing check(BatchId batch, InstructionId next) {
        List<Asked> found = requests.withDecisions(new RequestId(batch.value()));
        if (found.isEmpty()) {
            return new Standing.Fallen("NO_REQUEST");
        }
        Request request = found.getFirst().request();
        if (!instructions.isAsAgreed(next, request.contentHash())) {
            return new Standing.Fallen("CONTENT_CHANGED");
        }
        if (request.isExpiredAt(clock.instant())) {
            return new Standing.Fallen("EXPIRED");
        }
        List<Decision> made =
                found.stream().map(Asked::decision).filter(Objects::nonNull).toList();
        List<Decision> agreed = made.stream()
                .filter(decision -> decision.verdict() == Verdict.APPROVE)
                .filter(decision -> decision.contentHash().equals(request.contentHash()))
                .toList();
        if (agreed.isEmpty() || !approvers.isComplete(request, made)) {
            return new Standing.Fallen("NOT_APPROVED");
        }
        boolean entitled = agreed.stream().allMatch(decision -> approvers.isStillEntitled(decision.voice()));
        return entitled ? new Standing.Stands() : new Standing.Fallen("APPROVER_NOT_ENTITLED");
    }
}
