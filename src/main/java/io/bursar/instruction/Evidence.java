package io.bursar.instruction;

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

import org.jspecify.annotations.Nullable;

/** A fact that helps to settle what is unknown. Only ever added. */
@Entity
@Table(name = "evidence")
class Evidence {

    /** Where the fact comes from. */
    enum Source {
        /** An answer that came after its sender had lost the lane. */
        LATE_ANSWER,
        /** The definite answer to a later sending of the same trans id. */
        ANSWER_TO_RESEND,
        /** Huawei's change record. */
        CHANGE_RECORD,
        /** The state of an order, or the list of coupons. */
        LISTING,
        /** We looked and found nothing. */
        NOT_FOUND,
        /** Two people have settled it. */
        RULING
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instruction_id"))
    private InstructionId instruction;

    @Enumerated(EnumType.STRING)
    private Source source;

    /** Huawei's own id of the record; settles at most one instruction. */
    @Column(name = "external_id")
    private @Nullable String externalId;

    /** What was seen, for people. */
    private String details;

    @Column(name = "found_at")
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(InstructionId instruction, Source source, @Nullable String externalId, String details, Instant at) {
        this.id = UUID.randomUUID();
        this.instruction = instruction;
        this.source = source;
        this.externalId = externalId;
        this.details = details;
        this.foundAt = at;
    }

    InstructionId instruction() {
        return instruction;
    }

    Source source() {
        return source;
    }

    @Nullable String externalId() {
        return externalId;
    }

    String details() {
        return details;
    }

    Instant foundAt() {
        return foundAt;
    }
}
