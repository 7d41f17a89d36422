package io.bursar.runtime;

import java.sql.Connection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Grants can be changed while Bursar runs; this notices. */
class DatabaseRolesHealthIndicator extends AbstractHealthIndicator {

    private final ApplicationRole role;

    DatabaseRolesHealthIndicator(ApplicationRole role) {
        super("The database role could not be checked");
        this.role = role;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        try (Connection connection = role.dataSource().getConnection()) {
            role.excess(connection)
                    .ifPresentOrElse(
                            excess -> builder.down().withDetail("role", "the application's database user " + excess),
                            () -> builder.up().withDetail("role", "can change neither the schema nor the trail"));
        }
    }
}
