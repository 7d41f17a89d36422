package io.bursar.runtime;

/** Runs further migrations as the database's owner, for parts that keep a schema of their own (the sandbox). */
public interface OwnerMigrations {

    /**
     * Migrates {@code schema} (created when missing) from {@code classpath:location}, with a history table inside that
     * schema. The placeholder {@code application_role} is set, as in the main migrations.
     */
    void migrate(String schema, String location);
}
