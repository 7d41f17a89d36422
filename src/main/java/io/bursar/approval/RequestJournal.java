package io.bursar.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;
import io.bursar.identity.UserId;

/** Tells the trail, and whoever listens, what became of a request. */
@Component
class RequestJournal {

    private final AuditTrail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestJournal(AuditTrail trail, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void record(Action action, Request request, Map<String, ?> more) {
        record(actor.get(), action, request, more);
    }

    /** Done with the right of somebody else, who is named in the trail's line; null for the own right. */
    void record(@Nullable UserId onBehalfOf, Action action, Request request, Map<String, ?> more) {
        Actor it = actor.get();
        String right = onBehalfOf == null ? null : onBehalfOf.toString();
        record(new Actor(it.kind(), it.id(), it.name(), right, it.address()), action, request, more);
    }

    void record(Actor who, Action action, Request request, Map<String, ?> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", request.number().value());
        details.put("kind", request.kind().name());
        details.put("content_hash", request.contentHash());
        details.putAll(more);
        trail.record(who, AuditEntry.of(action, Subject.of("request", request.number()), details));
        events.publishEvent(new RequestMoved(request.number(), action.word()));
    }
}
