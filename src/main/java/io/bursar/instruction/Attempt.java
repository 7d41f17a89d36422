package io.bursar.instruction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Exchange;
import io.bursar.bss.PreparedMove;
import io.bursar.money.Money;

/** One sending of an instruction: a row before the bytes leave, closed once when the answer is in. */
@Entity
@Table(name = "attempt")
class Attempt {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instruction_id", updatable = false))
    private InstructionId instruction;

    @Column(updatable = false)
    private int no;

    @Column(updatable = false)
    private String lane;

    @Column(name = "lease_epoch", updatable = false)
    private long leaseEpoch;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private String operation;

    /** The exact bytes that leave. */
    @Column(updatable = false)
    private String body;

    @Column(name = "master_before", updatable = false)
    private @Nullable BigDecimal masterBefore;

    @Column(name = "account_before", updatable = false)
    private @Nullable BigDecimal accountBefore;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AttemptOutcome outcome;

    @Column(name = "http_status")
    private @Nullable Integer httpStatus;

    private @Nullable String code;

    private @Nullable String message;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @Column(name = "body_sample")
    private @Nullable String bodySample;

    @Column(name = "took_ms")
    private @Nullable Long tookMillis;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    Attempt(Instruction instruction, long leaseEpoch, PreparedMove move, BalancesBefore before, Instant at) {
        this.id = UUID.randomUUID();
        this.instruction = instruction.id();
        this.no = instruction.attempts();
        this.lane = instruction.lane();
        this.leaseEpoch = leaseEpoch;
        this.openedAt = at;
        this.operation = move.operation();
        this.body = move.body();
        this.masterBefore = before.master() == null ? null : before.master().amount();
        this.accountBefore = before.account() == null ? null : before.account().amount();
    }

    /** The answer is in. */
    void close(AttemptOutcome outcome, Exchange seen, Instant at) {
        if (closedAt != null) {
            throw new IllegalStateException("attempt " + no + " of " + instruction + " is closed already");
        }
        this.outcome = outcome;
        this.closedAt = at;
        this.httpStatus = seen.status();
        this.code = seen.code();
        this.message = seen.message();
        this.requestId = seen.requestId();
        this.bodySample = seen.bodySample();
        this.tookMillis = seen.took().toMillis();
    }

    UUID id() {
        return id;
    }

    InstructionId instruction() {
        return instruction;
    }

    int no() {
        return no;
    }

    long leaseEpoch() {
        return leaseEpoch;
    }

    Instant openedAt() {
        return openedAt;
    }

    String operation() {
        return operation;
    }

    String body() {
        return body;
    }

    @Nullable Money masterBefore() {
        return masterBefore == null ? null : Money.yuan(masterBefore);
    }

    @Nullable Money accountBefore() {
        return accountBefore == null ? null : Money.yuan(accountBefore);
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable AttemptOutcome outcome() {
        return outcome;
    }

    @Nullable Integer httpStatus() {
        return httpStatus;
    }

    @Nullable String code() {
        return code;
    }

    @Nullable String message() {
        return message;
    }

    @Nullable String requestId() {
        return requestId;
    }

    @Nullable String bodySample() {
        return bodySample;
    }

    @Nullable Long tookMillis() {
        return tookMillis;
    }
}
