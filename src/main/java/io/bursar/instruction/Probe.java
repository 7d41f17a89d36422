package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CouponId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.inquiry.Finding;
import io.bursar.inquiry.LedgerLine;
import io.bursar.inquiry.Reading;
import io.bursar.inquiry.RenewalJudge;

/**
 * The transaction after looking: writes down what was found, settles the instruction when that proves something, and
 * otherwise says when it is looked at next, is sent again, or is put to people.
 */
@Component
class Probe {

    private final Book book;
    private final Settling settling;
    private final SettlingRules rules;
    private final KinFinder kin;
    private final TransactionTemplate transaction;

    Probe(Book book, Settling settling, SettlingRules rules, KinFinder kin, TransactionTemplate transaction) {
        this.book = book;
        this.settling = settling;
        this.rules = rules;
        this.kin = kin;
        this.transaction = transaction;
    }

    /** How long one machine may take for a look. */
    Duration takenFor() {
        return rules.settings().reading().taken();
    }

    void record(Case looked, Reading reading, Reading.Support support) {
        transaction.executeWithoutResult(_ -> {
            Instruction it = settling.lock(looked.id());
            Instant now = book.now();
            // Sent again, or another answer came, since we looked: what we saw may be older than that.
            boolean stale = it.attempts() != looked.attempts() || it.state() == InstructionState.IN_FLIGHT;
            if (stale || settledByLateAnswer(it, now)) {
                return;
            }
            switch (reading) {
                case Reading.Lines lines -> judged(it, kin.judge(it, looked.span(), lines.lines(), now), support, now);
                case Reading.OrderState order -> ordered(it, order, now);
                case Reading.Renewed renewed -> renewed(it, renewed, now);
                case Reading.Unread unread -> unread(it, unread, now);
            }
        });
    }

    /** An answer that came too late to be recorded as one still is Huawei's word about that sending. */
    private boolean settledByLateAnswer(Instruction it, Instant now) {
        if (!it.state().isUncertain()) {
            return false;
        }
        Optional<Evidence> late = book.evidence().of(it.id()).stream()
                .filter(fact -> fact.source() == EvidenceSource.LATE_ANSWER && fact.supports() != null)
                .filter(fact -> fact.supports() == InstructionState.SUCCEEDED || it.attempts() == 1)
                .findFirst();
        late.ifPresent(fact -> {
            if (fact.supports() == InstructionState.SUCCEEDED) {
                it.succeed(Result.none(), now);
            } else {
                it.refuse(Result.of("LATE_ANSWER", ""), now);
            }
            book.journal().recordByProber(it, Map.of("evidence", EvidenceSource.LATE_ANSWER.name()));
        });
        return late.isPresent();
    }

    private void judged(Instruction it, Finding finding, Reading.Support support, Instant now) {
        switch (finding) {
            case Finding.Proven proven -> {
                String how = proven.exact() ? "its trans id stands on " : "by count, its line is ";
                String details = how + proven.line().text() + (support.text().isEmpty() ? "" : "; " + support.text());
                String id = proven.line().externalId();
                succeed(
                        it,
                        new Fact(EvidenceSource.CHANGE_RECORD, id, InstructionState.SUCCEEDED, details),
                        result(it, proven.line(), support),
                        now);
            }
            case Finding.Absent _ -> absent(it, "no record of it in Huawei's statement", now);
            case Finding.Incomplete _ -> next(it, "RECORDS_INCOMPLETE", now);
            case Finding.Ambiguous ambiguous -> ambiguous(it, ambiguous.why(), now);
        }
    }

    private void ordered(Instruction it, Reading.OrderState order, Instant now) {
        String details = "order " + order.status();
        switch (order.status()) {
            case COMPLETED -> {
                String id = "order/" + it.terms().orderNumber();
                if (kin.isClaimed(id)) {
                    ambiguous(it, "another instruction has paid this order", now);
                } else {
                    Fact fact = new Fact(EvidenceSource.LISTING, id, InstructionState.SUCCEEDED, details);
                    succeed(it, fact, Result.none(), now);
                }
            }
            case CANCELLED -> {
                settling.add(it, new Fact(EvidenceSource.LISTING, null, InstructionState.REFUSED, details), now);
                refuse(it, "ORDER_CANCELLED", now);
            }
            case PENDING_PAYMENT -> absent(it, "the order still awaits its payment", now);
            case PROCESSING,
                    PENDING_APPROVAL,
                    PENDING_REFUND,
                    PENDING_CONFIRMATION,
                    TO_BE_SHIPPED,
                    TO_BE_RECEIVED,
                    AWAITING_PICK_UP,
                    BEING_EXCHANGED,
                    OTHER -> next(it, "ORDER_PROCESSING", now);
        }
    }

    private void renewed(Instruction it, Reading.Renewed seen, Instant now) {
        List<Reading.Placed> free = seen.orders().stream()
                .filter(order -> !kin.isClaimed(renewalId(order.order())))
                .filter(order -> book.instructions().countPlacing(order.order().value()) == 0)
                .toList();
        int resources = it.order() instanceof MoneyOrder.PlaceRenewal(Renewal renewal)
                ? renewal.resources().size()
                : 0;
        switch (RenewalJudge.of(free, seen.locked(), resources, it.terms().amount())) {
            case RenewalJudge.Proven proven -> {
                proven.orders().stream().skip(1).forEach(order -> settling.add(it, fact(order, proven.details()), now));
                succeed(
                        it,
                        fact(proven.orders().getFirst(), proven.details()),
                        Result.placed(proven.orders(), ""),
                        now);
            }
            case RenewalJudge.Absent absent -> absent(it, absent.details(), now);
            case RenewalJudge.Incomplete _ -> next(it, "RECORDS_INCOMPLETE", now);
            case RenewalJudge.Ambiguous ambiguous -> ambiguous(it, ambiguous.why(), now);
        }
    }

    private static Fact fact(OrderId order, String details) {
        return new Fact(EvidenceSource.LISTING, renewalId(order), InstructionState.SUCCEEDED, details);
    }

    private static String renewalId(OrderId order) {
        return "renewal/" + order;
    }

    private void succeed(Instruction it, Fact fact, Result result, Instant now) {
        settling.add(it, fact, now);
        if (it.state().isUncertain()) {
            it.succeed(result, now);
            book.journal().recordByProber(it, Map.of("evidence", fact.details()));
        }
    }

    private void refuse(Instruction it, String code, Instant now) {
        if (it.state().isUncertain()) {
            it.refuse(Result.of(code, ""), now);
            book.journal().recordByProber(it, Map.of());
        }
    }

    private void absent(Instruction it, String details, Instant now) {
        if (it.state() != InstructionState.UNKNOWN || !rules.isMiss(it.ladder(), now)) {
            next(it, "NOT_FOUND", now);
            return;
        }
        it.missed(now);
        settling.add(it, new Fact(EvidenceSource.NOT_FOUND, null, InstructionState.REFUSED, details), now);
        if (it.ladder().misses() >= 2 && it.ladder().namedFailure()) {
            refuse(it, lastCodeOf(it), now);
            return;
        }
        // Two independent sources said so twice, and no money is at stake: unlike a payment, this needs no people.
        if (it.ladder().misses() >= 2 && it.terms().kind() == InstructionKind.PLACE_RENEWAL) {
            refuse(it, "RENEWAL_NOT_PLACED", now);
            return;
        }
        if (it.ladder().misses() >= 2
                && it.ladder().resendAt() == null
                && rules.allowsReplay(it.ladder(), now)
                && settling.isRepeatable(it)) {
            it.sendAgain(now);
        }
        next(it, "NOT_FOUND", now);
    }

    private void ambiguous(Instruction it, String why, Instant now) {
        note(it, Fact.note(EvidenceSource.AMBIGUOUS, why), now);
        if (it.state() == InstructionState.UNKNOWN && rules.isMiss(it.ladder(), now)) {
            it.missed(now);
            if (it.ladder().misses() >= 2) {
                askPeople(it, "AMBIGUOUS", now);
                return;
            }
        }
        next(it, "AMBIGUOUS", now);
    }

    /** What could not be read says nothing: it takes no step of the ladder. */
    private void unread(Instruction it, Reading.Unread unread, Instant now) {
        note(it, Fact.note(EvidenceSource.UNREADABLE, unread.reason()), now);
        if (it.state() == InstructionState.UNKNOWN && rules.hasEnded(it.ladder(), now)) {
            askPeople(it, "UNREADABLE", now);
        } else if (it.state().isUncertain()) {
            it.probeAgain(now.plus(rules.settings().reading().again()));
        }
    }

    private void next(Instruction it, String why, Instant now) {
        if (it.state() == InstructionState.NEEDS_REVIEW) {
            it.probeAgain(now.plus(rules.settings().reading().review()));
        } else if (it.state() == InstructionState.UNKNOWN) {
            Instant at = rules.nextProbe(it.ladder(), now);
            if (at == null) {
                askPeople(it, why, now);
            } else {
                it.probeAgain(at);
            }
        }
    }

    private void askPeople(Instruction it, String why, Instant now) {
        it.askPeople(why, now.plus(rules.settings().reading().review()));
        book.journal().recordByProber(it, Map.of("reason", why));
    }

    /** The same finding again and again is one. */
    private void note(Instruction it, Fact fact, Instant now) {
        boolean known = it.state().isFinal()
                || book.evidence().of(it.id()).stream()
                        .max(Comparator.comparing(Evidence::foundAt))
                        .filter(last ->
                                last.source() == fact.source() && last.details().equals(fact.details()))
                        .isPresent();
        if (!known) {
            settling.add(it, fact, now);
        }
    }

    private Result result(Instruction it, LedgerLine line, Reading.Support support) {
        List<CouponId> made = support.created().stream()
                .filter(coupon -> book.instructions().countCreating(coupon.value()) == 0)
                .toList();
        return switch (it.terms().kind()) {
            case ALLOCATE_COUPON ->
                made.size() == 1 ? Result.coupon(made.getFirst().value()) : Result.none();
            case RECLAIM_COUPON -> Result.takenBack(line.amount());
            case ALLOCATE_FUNDS, RECLAIM_FUNDS, PAY_ORDER, PLACE_RENEWAL -> Result.none();
        };
    }

    private String lastCodeOf(Instruction it) {
        String code = book.attempts().of(it.id()).getLast().code();
        return code == null ? it.result().code() : code;
    }
}
