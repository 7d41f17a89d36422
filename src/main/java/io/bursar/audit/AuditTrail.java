package io.bursar.audit;

import org.springframework.stereotype.Component;

/** The one way into the trail. */
@Component
public class AuditTrail {

    /**
     * Records what the current actor did, as the last step of the caller's transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    public void record(AuditEntry entry) {
        throw new IllegalStateException("to be built");
    }

    /** The same for an actor that is given: a lane, a job. */
    public void record(Actor actor, AuditEntry entry) {
        throw new IllegalStateException("to be built");
    }

    /**
     * Records something that changes nothing else (a failed sign-in, a denied access) in a transaction of its own,
     * before the answer goes out.
     */
    public void recordAlone(Actor actor, AuditEntry entry) {
        throw new IllegalStateException("to be built");
    }
}
