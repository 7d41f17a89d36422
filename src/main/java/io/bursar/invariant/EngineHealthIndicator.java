package io.bursar.invariant;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import io.bursar.instruction.Instructions;

/** Down while an invariant is broken: money may have gone where nobody meant it to go. */
@Component
class EngineHealthIndicator extends AbstractHealthIndicator {

    private final InvariantWatch watch;
    private final Instructions instructions;

    EngineHealthIndicator(InvariantWatch watch, Instructions instructions) {
        super("The instructions could not be read");
        this.watch = watch;
        this.instructions = instructions;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean holds = watch.holds();
        builder.status(holds ? "UP" : "DOWN")
                .withDetail("invariants", holds ? "hold" : "broken")
                .withDetail("uncertain", instructions.uncertain());
    }
}
