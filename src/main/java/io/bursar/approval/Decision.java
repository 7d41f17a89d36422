package io.bursar.approval;

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

import io.bursar.identity.UserId;

/** What an approver said, when, why, and on which content. Only ever added. */
@Entity
@Table(name = "decision")
class Decision {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "request_id"))
    private RequestId request;

    /** Repeated from the request, so that the table itself can refuse a maker's decision; only ever written. */
    @SuppressWarnings("UnusedVariable")
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "maker_id"))
    private UserId maker;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approver_id"))
    private UserId approver;

    /** Whose right was used, under a delegation; null for his own. */
    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    private int step;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String note;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(Request request, int step, Voice voice, Verdict verdict, String note, Instant at) {
        this.id = UUID.randomUUID();
        this.request = request.id();
        this.maker = request.maker();
        this.approver = voice.person();
        this.onBehalfOf = voice.onBehalfOf() == null ? null : voice.onBehalfOf().value();
        this.step = step;
        this.verdict = verdict;
        this.note = note;
        this.contentHash = request.contentHash();
        this.decidedAt = at;
    }

    RequestId request() {
        return request;
    }

    UserId approver() {
        return approver;
    }

    /** Who spoke, and with whose right. */
    Voice voice() {
        return new Voice(approver, onBehalfOf == null ? null : new UserId(onBehalfOf));
    }

    int step() {
        return step;
    }

    Verdict verdict() {
        return verdict;
    }

    String note() {
        return note;
    }

    String contentHash() {
        return contentHash;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
