package io.bursar.checkpoint;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Down while the last verification found the trail broken, and while this instance can no longer verify and sign it:
 * somebody must look before anything else happens.
 */
@Component
class TrailHealthIndicator extends AbstractHealthIndicator {

    private final TrailWatch watch;
    private final Checkpoints checkpoints;
    private final JdbcClient jdbc;

    TrailHealthIndicator(TrailWatch watch, Checkpoints checkpoints, JdbcClient jdbc) {
        super("The trail could not be read");
        this.watch = watch;
        this.checkpoints = checkpoints;
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var lines = jdbc.sql("select seq from audit.head").query(Long.class).single();
        var signed = checkpoints.latest().map(Checkpoint::size).orElse(0L);
        var hindrance = checkpoints.hindrance();
        hindrance.ifPresent(reason -> builder.withDetail("hindrance", reason));
        builder.status(watch.isSound() && hindrance.isEmpty() ? "UP" : "DOWN")
                .withDetail("lines", lines)
                .withDetail("signed", signed)
                .withDetail(
                        "verified",
                        watch.last().map(found -> found.at().toString()).orElse("never"))
                .withDetail("key", checkpoints.publicKey());
    }
}
