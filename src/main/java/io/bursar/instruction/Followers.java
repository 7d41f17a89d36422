package io.bursar.instruction;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.money.Money;

/**
 * What becomes of an instruction that gives on a coupon which another of its batch takes back. However that one ends,
 * by whomever, it is heard here in the transaction of its end: what was taken back to the cent is given on when its
 * turn comes; everything else was not agreed to, and the follower is withdrawn.
 */
@Component
class Followers {

    private final Book book;

    Followers(Book book) {
        this.book = book;
    }

    /** Not after the commit: between the two the follower could be sent. */
    @EventListener
    void moved(InstructionMoved event) {
        // Only a coupon that is taken back is ever followed; nothing else pays for the question.
        if (event.kind() == InstructionKind.RECLAIM_COUPON && event.state().isFinal()) {
            book.instructions()
                    .findById(event.instruction())
                    .ifPresent(first -> book.instructions()
                            .lockFollowing(first.batch(), first.row())
                            .ifPresent(follower -> ended(first, follower)));
        }
    }

    private void ended(Instruction first, Instruction follower) {
        String reason = whyNot(first, follower.terms().amount());
        if (reason != null && follower.state().mayBecome(InstructionState.WITHDRAWN)) {
            Instant now = book.now();
            follower.withdraw(reason, now);
            book.journal().recordByLane(Action.INSTRUCTION_WITHDRAWN, follower, Map.of("reason", reason));
        }
    }

    /** Null when it may be sent; else the word for why not, with what it speaks of. */
    private static @Nullable String whyNot(Instruction first, Money agreed) {
        return switch (first.state()) {
            case SUCCEEDED -> {
                Money back = first.result().amount();
                if (back == null) {
                    yield "TAKEN_BACK_UNKNOWN";
                }
                yield back.equals(agreed) ? null : "TAKEN_BACK_OTHER " + back.digits() + " " + agreed.digits();
            }
            case REFUSED -> "NOT_TAKEN_BACK";
            case WITHDRAWN -> "NOT_TO_BE_TAKEN_BACK";
            case AWAITING_APPROVAL, READY, IN_FLIGHT, UNKNOWN, NEEDS_REVIEW ->
                throw new IllegalStateException("instruction " + first.id() + " has not ended");
        };
    }
}
