package io.bursar.instruction;

import java.time.Instant;

import org.springframework.stereotype.Component;

/** What the end of an attempt means beyond its instruction: for its batch, and for the lane. */
@Component
class Aftermath {

    private final Book book;
    private final BatchHolds holds;
    private final Breaker breaker;
    private final SettlingRules rules;
    private final InstructionSettings.CommonCause commonCause;

    Aftermath(Book book, BatchHolds holds, Breaker breaker, SettlingRules rules, InstructionSettings settings) {
        this.book = book;
        this.holds = holds;
        this.breaker = breaker;
        this.rules = rules;
        this.commonCause = settings.commonCause();
    }

    /** When an attempt that ends unclear now is looked at first. */
    Instant firstProbe(Instant now) {
        return rules.firstProbe(now);
    }

    /** Opens the breaker when there are too many of them. */
    void unclear(Instruction instruction, Instant now) {
        breaker.afterUnclear(instruction.lane(), now);
    }

    /** The same refusal again and again would meet the rest of the batch as well: the master's money is gone. */
    void refused(Instruction instruction, String code, Instant now) {
        if (commonCause.times() == 0
                || !commonCause.codes().contains(code)
                || !isPaidByTheMaster(instruction.terms().kind())) {
            return;
        }
        book.attempts().flush();
        if (holds.refusedInARow(instruction.batch(), code, commonCause.times())
                && book.instructions().countReady(instruction.batch()) > 0
                && holds.hold(instruction.batch(), code, now)) {
            book.journal().held(instruction.batch(), code);
        }
    }

    private static boolean isPaidByTheMaster(InstructionKind kind) {
        return switch (kind) {
            case ALLOCATE_FUNDS, ALLOCATE_COUPON, PAY_ORDER -> true;
            case RECLAIM_FUNDS, RECLAIM_COUPON, PLACE_RENEWAL -> false;
        };
    }
}
