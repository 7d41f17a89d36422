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
    private long version;

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

    /** Attempts in a row that did nothing (busy, not sent): the measure of the back-off. */
    private int fruitless;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Embedded
    private Result result;

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
        become(InstructionState.IN_FLIGHT);
        attempts++;
    }

    /** Huawei moved the money. */
    void succeed(Result result, Instant at) {
        become(InstructionState.SUCCEEDED);
        this.result = result;
        fruitless = 0;
        finishedAt = at;
    }

    /** Huawei refused and nothing moved. */
    void refuse(Result result, Instant at) {
        become(InstructionState.REFUSED);
        this.result = result;
        finishedAt = at;
    }

    /** This attempt did nothing; later again, under the same trans id. Only while no attempt was ambiguous. */
    void postpone(String code, Instant until) {
        if (ambiguous) {
            throw new IllegalStateException("instruction " + id + " had an ambiguous attempt: it must not be queued");
        }
        become(InstructionState.READY);
        fruitless++;
        result = Result.of(code, "");
        dueAt = until;
    }

    /** It may have happened. */
    void becomeUnknown(String why, Instant nextProbe) {
        become(InstructionState.UNKNOWN);
        ambiguous = true;
        result = Result.of(why, "");
        dueAt = nextProbe;
    }

    /** The ladder of probes has ended without proof. */
    void askPeople() {
        become(InstructionState.NEEDS_REVIEW);
    }

    /** Still unknown after a probe; the next one is due then. */
    void probeAgain(Instant at) {
        if (state != InstructionState.UNKNOWN) {
            throw new IllegalStateException("only an unknown instruction is probed: " + id + " is " + state);
        }
        dueAt = at;
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

    int fruitless() {
        return fruitless;
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
