package io.bursar.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import io.bursar.runtime.DataDirectory;
import io.bursar.runtime.EmbeddedPostgres;

/** A PostgreSQL of its own, with everything that keeps commits through a crash, to be stopped in the act. */
final class ChaosDatabase implements AutoCloseable {

    static final String USER = "chaos_app";
    static final String PASSWORD = "only-for-chaos";

    private static final String OWNER = "chaos_owner";

    private final Path directory;
    private final Cable cable;
    private EmbeddedPostgres server;

    private ChaosDatabase(Path directory, EmbeddedPostgres server, Cable cable) {
        this.directory = directory;
        this.server = server;
        this.cable = cable;
        cable.plugInto(port());
    }

    static ChaosDatabase start(Path directory) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(new DataDirectory(directory));
        ChaosDatabase database = new ChaosDatabase(directory, server, Cable.laid());
        database.prepare();
        return database;
    }

    /** Where the machines find it, before and after every stop. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + cable.port() + "/bursar";
    }

    /** Connections as the application. */
    DataSource application() {
        return as(USER);
    }

    /** The immediate stop: no checkpoint, no goodbye; then a start with recovery. */
    void crash() throws IOException, InterruptedException {
        String pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        cable.pull();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(process -> process.onExit().join());
        server.close();
        server = EmbeddedPostgres.start(new DataDirectory(directory));
        cable.plugInto(port());
    }

    @Override
    public void close() throws IOException {
        cable.close();
        server.close();
    }

    private int port() {
        return URI.create(server.url("bursar").replaceFirst("^jdbc:", "")).getPort();
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            statement.execute("create role " + USER + " login password '" + PASSWORD + "'");
            statement.execute("create database bursar owner " + OWNER);
        }
        Flyway.configure()
                .dataSource(as(OWNER))
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("application_role", USER))
                .load()
                .migrate();
        try (Connection connection = as(OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            // People are not part of these runs, so neither is the trigger that asks for their decision.
            statement.execute("drop trigger instruction_released_by_decision on instruction");
        }
    }

    private DataSource as(String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url());
        dataSource.setUser(user);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }
}
