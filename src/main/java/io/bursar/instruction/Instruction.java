package io.bursar.instruction;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;

/** One order to Huawei. Its terms never change; its state moves only by the verbs below. */
@Entity
@Table(name = "instruction")
class Instruction {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InstructionId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_id", updatable = false))
    private BatchId batch;

    @Column(name = "row_no", updatable = false)
    private int row;

    @Column(updatable = false)
    private String lane;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private InstructionState state;

    /** Whether any attempt so far may have moved the money. Never goes back to false. */
    private boolean ambiguous;

    private int attempts;

    @Embedded
    private Patience patience;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Embedded
    private Result result;

    @Embedded
    private Ladder ladder;

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {}

    Instruction(BatchId batch, int row, String lane, Terms terms, Instant at) {
        this.id = new InstructionId(UUID.randomUUID());
        this.batch = batch;
        this.row = row;
        this.lane = lane;
        this.terms = terms;
        this.state = InstructionState.AWAITING_APPROVAL;
        this.createdAt = at;
        this.dueAt = at;
        this.result = Result.none();
        this.patience = new Patience();
        this.ladder = new Ladder();
    }

    /** People have agreed. */
    void release(Instant at) {
        become(InstructionState.READY);
        dueAt = at;
    }

    /** Will not be sent, ever. */
    void withdraw(String reason, Instant at) {
        become(InstructionState.WITHDRAWN);
        result = Result.of(reason, "");
        finishedAt = at;
    }

    /** An attempt is about to be sent. */
    void takeOff() {
        if (state.isUncertain()) {
            ladder.sentAgain();
        }
        become(InstructionState.IN_FLIGHT);
        attempts++;
    }

    /** Huawei moved the money. */
    void succeed(Result result, Instant at) {
        become(InstructionState.SUCCEEDED);
        end(result, at);
    }

    /** Nothing moved, and nothing will. */
    void refuse(Result result, Instant at) {
        become(InstructionState.REFUSED);
        end(result, at);
    }

    /** This attempt did nothing; later again, under the same trans id. Only while no attempt was ambiguous. */
    void postpone(String code, Instant now, Instant until) {
        if (ambiguous) {
            throw new IllegalStateException("instruction " + id + " had an ambiguous attempt: it must not be queued");
        }
        become(InstructionState.READY);
        wait(code, now, until);
    }

    /** Cannot be sent just now; nothing was. */
    void holdBack(String code, Instant now, Instant until) {
        if (state != InstructionState.READY) {
            throw new IllegalStateException("only what is queued is held back: " + id + " is " + state);
        }
        wait(code, now, until);
    }

    /**
     * It may have happened.
     *
     * @param failureNamed whether Huawei's answer named a failure, without saying that nothing happened
     */
    void becomeUnknown(String why, boolean failureNamed, Instant now, Instant nextProbe) {
        become(InstructionState.UNKNOWN);
        ambiguous = true;
        ladder.begin(now, failureNamed);
        result = Result.of(why, "");
        dueAt = nextProbe;
    }

    /** Sending it again did nothing: what we knew before still is what we know. */
    void staysUnknown(String why, Instant nextProbe) {
        if (!ambiguous) {
            throw new IllegalStateException("instruction " + id + " was not unknown before");
        }
        become(InstructionState.UNKNOWN);
        ladder.wasNotSentAgain();
        result = Result.of(why, "");
        dueAt = nextProbe;
    }

    /** The ladder of probes has ended without proof, or the proofs contradict each other. */
    void askPeople(String why, Instant nextProbe) {
        become(InstructionState.NEEDS_REVIEW);
        ladder.doNotSendAgain();
        result = Result.of(why, "");
        dueAt = nextProbe;
    }

    /** Still uncertain after a probe; the next one is due then. */
    void probeAgain(Instant at) {
        requireUncertain();
        dueAt = at;
    }

    /** A probe after the settle window settled nothing. */
    void missed(Instant at) {
        requireUncertain();
        ladder.miss(at);
    }

    /** The lane may send the same bytes again. */
    void sendAgain(Instant at) {
        requireUncertain();
        if (!terms.kind().isProtectedByTransId()) {
            throw new IllegalStateException("a " + terms.kind() + " is never sent again");
        }
        ladder.sendAgain(at);
    }

    /** It must not be sent again after all. */
    void doNotSendAgain() {
        requireUncertain();
        ladder.doNotSendAgain();
    }

    private void end(Result ending, Instant at) {
        result = ending;
        ladder.doNotSendAgain();
        patience.end();
        finishedAt = at;
    }

    private void wait(String code, Instant now, Instant until) {
        patience.triedInVain(now);
        result = Result.of(code, "");
        dueAt = until;
    }

    private void requireUncertain() {
        if (!state.isUncertain()) {
            throw new IllegalStateException("instruction " + id + " is not uncertain, it is " + state);
        }
    }

    private void become(InstructionState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("instruction " + id + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    InstructionId id() {
        return id;
    }

    BatchId batch() {
        return batch;
    }

    int row() {
        return row;
    }

    String lane() {
        return lane;
    }

    Terms terms() {
        return terms;
    }

    TransId transId() {
        return terms.transId();
    }

    MoneyOrder order() {
        return terms.order();
    }

    InstructionState state() {
        return state;
    }

    boolean ambiguous() {
        return ambiguous;
    }

    int attempts() {
        return attempts;
    }

    Patience patience() {
        return patience;
    }

    Ladder ladder() {
        return ladder;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    Result result() {
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Instruction that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
