package io.bursar.instruction;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.inquiry.Inquiry;
import io.bursar.inquiry.Question;
import io.bursar.inquiry.Reading;
import io.bursar.inquiry.Span;

/**
 * Looks for evidence about what is uncertain and due. Each is taken for a while by moving its due time, under a row
 * lock, so that machines do not look twice; reading happens with no transaction open, each question once a round.
 */
@Component
class Prober {

    private static final Logger LOG = LoggerFactory.getLogger(Prober.class);

    private static final int A_ROUND = 50;

    private final Book book;
    private final Inquiry inquiry;
    private final Probe probe;
    private final TransactionTemplate transaction;

    Prober(Book book, Inquiry inquiry, Probe probe, TransactionTemplate transaction) {
        this.book = book;
        this.inquiry = inquiry;
        this.probe = probe;
        this.transaction = transaction;
    }

    /** Looks at what is due on that lane; whether there may be more. */
    boolean runOnce(String lane) {
        List<Case> cases = transaction.execute(_ -> take(lane));
        Map<Question, Reading> answers = new HashMap<>();
        for (Case it : cases == null ? List.<Case>of() : cases) {
            try {
                Reading reading = answers.computeIfAbsent(it.question(), inquiry::ask);
                probe.record(it, reading, inquiry.supporting(it.terms().order()));
            } catch (RuntimeException failure) {
                // Another machine was faster, or claimed the same record: it is looked at again when the taking ends.
                LOG.warn("instruction {} could not be looked into", it.id(), failure);
            }
        }
        return cases != null && cases.size() == A_ROUND;
    }

    /** In a transaction. Whoever dies while looking is followed when the taking ends. */
    List<Case> take(String lane) {
        Instant now = book.now();
        return book.instructions().nextToProbe(lane, now, A_ROUND).stream()
                .map(it -> {
                    it.probeAgain(now.plus(probe.takenFor()));
                    return new Case(it.id(), it.attempts(), it.terms(), spanOf(it, now));
                })
                .toList();
    }

    private Span spanOf(Instruction instruction, Instant now) {
        Collection<Attempt> unclear = book.attempts().of(instruction.id()).stream()
                .filter(it -> it.outcome() == null || it.outcome().isUnclear())
                .toList();
        Instant from =
                unclear.stream().map(Attempt::openedAt).min(Instant::compareTo).orElse(now);
        Instant until = unclear.stream()
                .map(it -> it.closedAt() == null ? now : it.closedAt())
                .max(Instant::compareTo)
                .orElse(now);
        return new Span(from, until);
    }
}
