package io.bursar.approval;

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

import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;

/** What a maker asks for. Never changes after it was submitted. */
@Entity
@Table(name = "request")
class Request {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RequestId id;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private RequestNumber number;

    /** Made when the form was drawn: the second press of the button finds the first one's request. */
    @Column(name = "submission_id")
    private UUID submission;

    @Enumerated(EnumType.STRING)
    private InstructionKind kind;

    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "maker_id"))
    private UserId maker;

    /** What is decided on; see {@code Instructions.contentHash}. */
    @Column(name = "content_hash")
    private String contentHash;

    /** The steps it needs, found when it was submitted; JSON of {@code io.bursar.rule.Route}. */
    private String route;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Request() {}

    Request(Identity identity, NewRequest asked, UserId maker, String route, Instant at) {
        this.id = identity.id();
        this.number = identity.number();
        this.submission = asked.submission();
        this.kind = asked.kind();
        this.reason = asked.reason();
        this.maker = maker;
        this.contentHash = "";
        this.route = route;
        this.submittedAt = at;
    }

    /** How it is known. */
    record Identity(RequestId id, RequestNumber number) {}

    /** Until when it is good; null for ever. Before it is sealed. */
    Request until(@Nullable Instant end) {
        expiresAt = end;
        return this;
    }

    /** Fixes what will be decided on. */
    void seal(String contentHash) {
        if (!this.contentHash.isEmpty()) {
            throw new IllegalStateException("request " + number + " is sealed already");
        }
        this.contentHash = contentHash;
    }

    boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    RequestId id() {
        return id;
    }

    RequestNumber number() {
        return number;
    }

    UUID submission() {
        return submission;
    }

    InstructionKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    UserId maker() {
        return maker;
    }

    String contentHash() {
        return contentHash;
    }

    String route() {
        return route;
    }

    /** Until when people may agree, and until when it may be sent; null for ever. */
    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Request that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
