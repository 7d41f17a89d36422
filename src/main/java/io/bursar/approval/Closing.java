package io.bursar.approval;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import io.bursar.identity.UserId;

/** How the asking ended; one row a request, so the first to close it wins. */
@Entity
@Table(name = "request_closing")
class Closing implements Persistable<RequestId> {

    /** How. */
    enum How {
        APPROVED,
        REJECTED,
        RETURNED,
        RECALLED,
        EXPIRED
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "request_id"))
    private RequestId request;

    @Enumerated(EnumType.STRING)
    private How how;

    /** Null when the clock did it. */
    @Column(name = "closed_by")
    private @Nullable UUID by;

    @Column(name = "closed_at")
    private Instant at;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected Closing() {}

    Closing(RequestId request, How how, @Nullable UserId by, Instant at) {
        this.request = request;
        this.how = how;
        this.by = by == null ? null : by.value();
        this.at = at;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }

    How how() {
        return how;
    }

    /** Null when the clock did it. */
    @Nullable UserId by() {
        return by == null ? null : new UserId(by);
    }

    Instant at() {
        return at;
    }

    @Override
    public RequestId getId() {
        return request;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }
}
