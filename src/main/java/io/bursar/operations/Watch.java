package io.bursar.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.health.contributor.Health;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import io.bursar.instruction.InstructionState;
import io.bursar.instruction.LaneControl;
import io.bursar.instruction.LaneStatus;
import io.bursar.instruction.Settlement;
import io.bursar.instruction.UncertainInstruction;
import io.bursar.operations.OperationsAlarm.Kind;
import io.bursar.reconciliation.Differences;

/** Looks every minute whether something needs a person, and says so once. */
@Component
class Watch {

    static final Duration UNKNOWN_TOO_LONG = Duration.ofMinutes(2);
    static final Duration QUEUED_TOO_LONG = Duration.ofMinutes(30);

    private final LaneControl lane;
    private final Settlement settlement;
    private final Differences differences;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<Kind> said = new HashSet<>();

    Watch(
            LaneControl lane,
            Settlement settlement,
            Differences differences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lane = lane;
        this.settlement = settlement;
        this.differences = differences;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes what began since the last look. */
    synchronized void look() {
        Map<Kind, Instant> now = alarms();
        now.forEach((kind, since) -> {
            if (said.add(kind)) {
                events.publishEvent(new OperationsAlarm(kind, since));
            }
        });
        said.retainAll(now.keySet());
    }

    /** Details for those who watch from outside; never down, because the portal is what people need then. */
    Health health() {
        LaneStatus status = lane.status();
        List<UncertainInstruction> uncertain = settlement.uncertain();
        Health.Builder health = Health.up()
                .withDetail("lane", status.isPaused() ? "paused" : "open")
                .withDetail("queue", status.queue().length())
                .withDetail("unknown", uncertain.size())
                .withDetail("held", lane.held().size())
                .withDetail("differences", differences.unexplained())
                .withDetail("alarms", List.copyOf(alarms().keySet()));
        if (status.pause() != null) {
            health.withDetail("laneReason", status.pause().reason());
        }
        if (status.queue().fruitlessSince() != null) {
            health.withDetail("queueStuckSince", status.queue().fruitlessSince());
        }
        if (!uncertain.isEmpty()) {
            health.withDetail("unknownSince", uncertain.getFirst().since());
        }
        return health.build();
    }

    private Map<Kind, Instant> alarms() {
        Instant now = clock.instant();
        Map<Kind, Instant> found = new EnumMap<>(Kind.class);
        LaneStatus status = lane.status();
        if (status.pause() != null) {
            found.put(Kind.LANE_PAUSED, status.pause().since());
        }
        Instant stuck = status.queue().fruitlessSince();
        if (stuck != null && stuck.isBefore(now.minus(QUEUED_TOO_LONG))) {
            found.put(Kind.QUEUE_STUCK, stuck);
        }
        lane.held().stream().findFirst().ifPresent(held -> found.put(Kind.BATCH_HELD, held.since()));
        for (UncertainInstruction it : new ArrayList<>(settlement.uncertain()).reversed()) {
            if (it.instruction().state() == InstructionState.NEEDS_REVIEW) {
                found.put(Kind.NEEDS_REVIEW, it.since());
            } else if (it.since().isBefore(now.minus(UNKNOWN_TOO_LONG))) {
                found.put(Kind.OUTCOME_UNKNOWN, it.since());
            }
        }
        return found;
    }
}
