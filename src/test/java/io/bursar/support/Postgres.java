package io.bursar.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * PostgreSQL for tests: the server of TEST_DATABASE_URL if that is set, else a container when a Docker engine answers,
 * else the embedded one that the application itself starts. One server per JVM; each database is a copy of one that
 * was migrated once.
 *
 * <p>Tests with an application context get a database of their own without asking: see {@link DatabaseForContexts}.
 */
public final class Postgres {

    private static final String PREFIX =
            "bursar_test_" + UUID.randomUUID().toString().substring(0, 8);

    private static final List<String> databases = new ArrayList<>();
    private static @Nullable TestServer server;
    private static boolean migrated;

    private Postgres() {}

    /** A new database with all migrations applied and no rows but theirs. */
    public static synchronized TestDatabase freshDatabase() {
        String template = PREFIX + "_template";
        if (!migrated) {
            migrate(create(template, ""));
            migrated = true;
        }
        return create(PREFIX + "_" + databases.size(), " template " + template);
    }

    /** A new database with both roles and nothing in it. */
    public static synchronized TestDatabase emptyDatabase() {
        return create(PREFIX + "_" + databases.size(), "");
    }

    /** Applies all of Bursar's main migrations, as the owner. */
    public static Flyway migrate(TestDatabase database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("application_role", TestDatabase.APPLICATION))
                .load();
        flyway.migrate();
        return flyway;
    }

    /** The administrator's connections to that database. */
    static synchronized DataSource superuserOf(TestDatabase database) {
        PGSimpleDataSource creator = (PGSimpleDataSource) server().creator();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(database.url());
        dataSource.setUser(creator.getUser());
        dataSource.setPassword(creator.getPassword());
        return dataSource;
    }

    private static TestDatabase create(String name, String template) {
        TestServer running = server();
        try (Connection connection = running.creator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + template + " owner " + TestDatabase.OWNER);
            databases.add(name);
            return new TestDatabase(running.url(name));
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    private static TestServer server() {
        TestServer running = server;
        if (running == null) {
            running = TestServer.start();
            roles(running);
            server = running;
            // After the contexts, which still write that they stop.
            SpringApplication.getShutdownHandlers().add(Postgres::close);
        }
        return running;
    }

    private static void roles(TestServer running) {
        try (Connection connection = running.creator().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(TestDatabase.OWNER, TestDatabase.APPLICATION)) {
                role(statement, role);
            }
            statement.execute("grant " + TestDatabase.OWNER + " to current_user");
        } catch (SQLException e) {
            throw new IllegalStateException("the test server's user must be allowed to create roles", e);
        }
    }

    private static void role(Statement statement, String role) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create role " + role + " login password '" + TestDatabase.PASSWORD + "'");
    }

    private static synchronized void close() {
        TestServer running = server;
        if (running == null) {
            return;
        }
        if (running.outlivesUs()) {
            try (Connection connection = running.creator().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String database : databases) {
                    statement.execute("drop database if exists " + database + " with (force)");
                }
            } catch (SQLException e) {
                System.err.println("Test databases " + PREFIX + "* were left behind: " + e.getMessage());
            }
        }
        running.close();
    }
}
