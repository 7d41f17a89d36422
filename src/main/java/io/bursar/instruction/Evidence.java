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

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instruction_id"))
    private InstructionId instruction;

    @Enumerated(EnumType.STRING)
    private EvidenceSource source;

    /** Huawei's own id of the record; settles at most one instruction. */
    @Column(name = "external_id")
    private @Nullable String externalId;

    /** The end that it speaks for. */
    @Enumerated(EnumType.STRING)
    private @Nullable InstructionState supports;

    /** What was seen, for people. */
    private String details;

    @Column(name = "found_at")
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(InstructionId instruction, Fact fact, Instant at) {
        this.id = UUID.randomUUID();
        this.instruction = instruction;
        this.source = fact.source();
        this.externalId = fact.externalId();
        this.supports = fact.supports();
        this.details = fact.details();
        this.foundAt = at;
    }

    InstructionId instruction() {
        return instruction;
    }

    EvidenceSource source() {
        return source;
    }

    @Nullable String externalId() {
        return externalId;
    }

    @Nullable InstructionState supports() {
        return supports;
    }

    String details() {
        return details;
    }

    Instant foundAt() {
        return foundAt;
    }
}
