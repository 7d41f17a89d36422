package io.bursar.runtime;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

class FlywayOwnerMigrations implements OwnerMigrations {

    private final Configuration main;

    FlywayOwnerMigrations(Configuration main) {
        this.main = main;
    }

    @Override
    public void migrate(String schema, String location) {
        Flyway.configure()
                .dataSource(main.getDataSource())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(location.startsWith("classpath:") ? location : "classpath:" + location)
                .placeholders(main.getPlaceholders())
                .load()
                .migrate();
    }
}
