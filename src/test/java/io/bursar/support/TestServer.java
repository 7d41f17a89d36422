package io.bursar.support;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import io.bursar.runtime.DataDirectory;
import io.bursar.runtime.EmbeddedPostgres;
import io.bursar.runtime.StartRefused;

/**
 * The server behind {@link Postgres}.
 *
 * @param creator somebody who may create roles and databases
 * @param outlivesUs whether databases must be dropped at the end
 */
record TestServer(DataSource creator, String address, boolean outlivesUs, Runnable stop) {

    private static final int MOST_AT_ONCE = 8;

    static TestServer start() {
        String given = System.getenv().getOrDefault("TEST_DATABASE_URL", "");
        if (!given.isBlank()) {
            return given(given);
        }
        return dockerAnswers() ? container() : embedded();
    }

    String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    void close() {
        stop.run();
    }

    private static TestServer given(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        URI uri = URI.create(url.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
        String user = uri.getUserInfo();
        if (user == null) {
            dataSource.setURL("jdbc:" + uri);
        } else {
            dataSource.setURL("jdbc:" + uri.toString().replace(user + "@", ""));
            dataSource.setUser(user.replaceFirst(":.*", ""));
            dataSource.setPassword(user.contains(":") ? user.replaceFirst("^[^:]*:", "") : "");
        }
        return new TestServer(
                dataSource, uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()), true, () -> {});
    }

    private static boolean dockerAnswers() {
        Map<String, String> environment = System.getenv();
        boolean worthAsking = environment.containsKey("DOCKER_HOST")
                || Stream.of(
                                "/var/run/docker.sock",
                                System.getProperty("user.home") + "/.docker/run/docker.sock",
                                environment.getOrDefault("XDG_RUNTIME_DIR", "/nonexistent") + "/docker.sock")
                        .anyMatch(socket -> Files.exists(Path.of(socket)));
        return worthAsking && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Where the engine answers but cannot get the image, the embedded server does. */
    @SuppressWarnings("resource") // lives as long as the JVM
    private static TestServer container() {
        try {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
            container.start();
            String address = container.getHost() + ":" + container.getMappedPort(5432);
            DataSource creator =
                    superuser(address, container.getDatabaseName(), container.getUsername(), container.getPassword());
            return new TestServer(creator, address, false, container::stop);
        } catch (RuntimeException e) {
            System.err.println("Docker answers but starts no PostgreSQL, the embedded one is used: " + e.getMessage());
            return embedded();
        }
    }

    /** Clusters are kept under target for the next run; as many at once as there are test runs at once. */
    private static TestServer embedded() {
        Path base = Path.of("target", "test-postgres").toAbsolutePath();
        StartRefused last = new StartRefused("no embedded PostgreSQL");
        for (int slot = 1; slot <= MOST_AT_ONCE; slot++) {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.startForTests(new DataDirectory(base.resolve("server-" + slot)), base);
                String address =
                        server.url("").replaceFirst("^jdbc:postgresql://", "").replaceFirst("/$", "");
                TestServer started = new TestServer(
                        superuser(address, "postgres", "postgres", server.superuserPassword()),
                        address,
                        false,
                        server::close);
                started.dropOldDatabases();
                return started;
            } catch (StartRefused e) {
                last = e;
            }
        }
        throw last;
    }

    private void dropOldDatabases() {
        try (Connection connection = creator.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> old = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select datname from pg_database where datname like 'bursar\\_test\\_%'")) {
                while (rows.next()) {
                    old.add(rows.getString(1));
                }
            }
            for (String database : old) {
                statement.execute("drop database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the embedded server for tests is unusable; remove target/test-postgres", e);
        }
    }

    private static DataSource superuser(String address, String database, String user, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://" + address + "/" + database);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }
}
