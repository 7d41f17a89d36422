package io.bursar.ruling;

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

import io.bursar.instruction.InstructionId;

/** What one person proposes about an uncertain instruction, and what a second one makes of it. */
@Entity
@Table(name = "ruling")
class Ruling {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RulingId id;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instruction_id", updatable = false))
    private InstructionId instruction;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RulingVerdict verdict;

    @Column(updatable = false)
    private String note;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind", updatable = false)
    private RulingFile.Kind fileKind;

    @Column(name = "file_size", updatable = false)
    private int fileSize;

    @Column(name = "file_sha256", updatable = false)
    private String fileSha256;

    @Enumerated(EnumType.STRING)
    private RulingState state;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_note")
    private @Nullable String closedNote;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ruling() {}

    Ruling(NewRuling asked, UUID by, Instant at) {
        this.id = new RulingId(UUID.randomUUID());
        this.instruction = asked.instruction();
        this.verdict = asked.verdict();
        this.note = asked.note();
        this.proposedBy = by;
        this.proposedAt = at;
        this.fileName = asked.file().name();
        this.fileKind = asked.file().kind();
        this.fileSize = asked.file().size();
        this.fileSha256 = asked.file().sha256();
        this.state = RulingState.PROPOSED;
    }

    /** A second person agrees. */
    void confirm(UUID by, String note, Instant at) {
        if (by.equals(proposedBy)) {
            throw new IllegalStateException("ruling " + id + " needs a second person");
        }
        close(RulingState.CONFIRMED, by, note, at);
    }

    /** A second person does not agree; who proposed it takes it back. */
    void turnDown(UUID by, String note, Instant at) {
        close(by.equals(proposedBy) ? RulingState.TAKEN_BACK : RulingState.TURNED_DOWN, by, note, at);
    }

    /** Evidence was faster. */
    void overtaken(UUID by, String note, Instant at) {
        close(RulingState.OVERTAKEN, by, note, at);
    }

    private void close(RulingState how, UUID by, String note, Instant at) {
        if (state != RulingState.PROPOSED) {
            throw new IllegalStateException("ruling " + id + " is closed: " + state);
        }
        state = how;
        closedBy = by;
        closedNote = note;
        closedAt = at;
    }

    /** For the evidence and the trail: who found what, resting on which file. */
    String describe() {
        return verdict + ": " + note + " (" + fileName + ", SHA-256 " + fileSha256 + ")";
    }

    RulingId id() {
        return id;
    }

    InstructionId instruction() {
        return instruction;
    }

    RulingVerdict verdict() {
        return verdict;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    RulingState state() {
        return state;
    }

    RulingSummary summary() {
        return new RulingSummary(
                id,
                instruction,
                verdict,
                new RulingSummary.Said(proposedBy, proposedAt, note),
                new RulingSummary.Attached(fileName, fileKind, fileSize, fileSha256),
                state,
                closedBy == null || closedAt == null || closedNote == null
                        ? null
                        : new RulingSummary.Said(closedBy, closedAt, closedNote));
    }
}
