package io.bursar.runtime;

import java.time.Clock;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Two roles on one database: the owner migrates, the application works. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    FlywayConfigurationCustomizer applicationRolePlaceholder(
            Environment environment, ObjectProvider<JdbcConnectionDetails> application) {
        refuseOneRoleForBoth(environment);
        return flyway -> {
            String role = application.getObject().getUsername();
            if (role == null || !role.matches("[a-z_][a-z0-9_]*")) {
                throw new StartRefused("SPRING_DATASOURCE_USERNAME (spring.datasource.username) is \"" + role
                        + "\"; it must be a PostgreSQL role name of small letters, digits and _.");
            }
            flyway.placeholders(Map.of("application_role", role));
        };
    }

    static void refuseOneRoleForBoth(Environment environment) {
        if (OnEmbeddedDatabase.isEmbedded(environment)) {
            return;
        }
        String application = environment.getProperty("spring.datasource.username", "");
        String owner = environment.getProperty("spring.flyway.user", "");
        if (application.isBlank()) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_USERNAME is missing: SPRING_DATASOURCE_URL is set, so Bursar needs "
                            + "the database user it works as, and that user's SPRING_DATASOURCE_PASSWORD.");
        }
        if (owner.isBlank()) {
            throw new StartRefused("SPRING_FLYWAY_USER is missing: the tables must belong to a database user of their "
                    + "own, other than " + application + ", so that Bursar itself cannot change the trail. Set "
                    + "SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to the owner of the database.");
        }
        if (owner.equals(application)) {
            throw new StartRefused("SPRING_FLYWAY_USER and SPRING_DATASOURCE_USERNAME are both \"" + owner
                    + "\": the owner of the tables and the user Bursar works as must be two database users, or the "
                    + "trail would not be safe from Bursar itself.");
        }
    }

    @Bean
    FlywayMigrationStrategy guardedMigration(DataSource application, Mode mode, Clock clock) {
        return new GuardedMigration(new ApplicationRole(application), new Installation(mode, clock));
    }

    @Bean
    OwnerMigrations ownerMigrations(Flyway flyway) {
        return new FlywayOwnerMigrations(flyway.getConfiguration());
    }

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseRolesHealthIndicator databaseRolesHealthIndicator(DataSource application) {
        return new DatabaseRolesHealthIndicator(new ApplicationRole(application));
    }
}
