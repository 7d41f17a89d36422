package io.bursar.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server of our own, listening on the loopback address only, for whoever runs Bursar on one machine
 * without a database server; also for the tests. Its files survive restarts; closing it stops the server.
 *
 * <p>Not in the production jar: see {@link #available()}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataDirectory directory;
    private final FileChannel lock;
    private final PostgresCluster cluster;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataDirectory directory, FileChannel lock, PostgresCluster cluster) throws IOException {
        this.directory = directory;
        this.lock = lock;
        this.cluster = cluster;
        this.port = cluster.start();
        this.password = cluster.password();
    }

    /** Whether the server's programs for this platform are on the classpath. */
    public static boolean available() {
        return PostgresArchive.available();
    }

    /**
     * Starts the server on the files below {@code directory}, made when missing.
     *
     * @throws StartRefused when another process uses the directory, or the server does not start
     */
    public static EmbeddedPostgres start(DataDirectory directory) {
        return start(directory, directory.path(), true);
    }

    /** For tests: no care for power cuts, and programs that may be shared with other runs. */
    public static EmbeddedPostgres startForTests(DataDirectory directory, Path programs) {
        return start(directory, programs, false);
    }

    @SuppressWarnings("resource") // the lock is closed with the server
    private static EmbeddedPostgres start(DataDirectory directory, Path programs, boolean durable) {
        FileChannel lock = directory.lock();
        try {
            PostgresBinaries binaries = PostgresBinaries.below(programs);
            Path files = directory.path().resolve("postgres");
            PostgresCluster cluster = new PostgresCluster(binaries, ServerAccount.current(), files, durable);
            EmbeddedPostgres started = new EmbeddedPostgres(directory, lock, cluster);
            log.info("Embedded PostgreSQL started on port {}, files in {}", started.port, files);
            return started;
        } catch (IOException e) {
            release(lock);
            throw new StartRefused(
                    "The embedded PostgreSQL did not start with the files in " + directory.path() + ": "
                            + e.getMessage() + " (more in postgres/server.log and postgres/log there).",
                    e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** JDBC address of a database on this server, without user or password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as the superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", password);
    }

    /** Password of the superuser {@code postgres}. */
    public String superuserPassword() {
        return password;
    }

    /** Stops the server (its clients are cut off) and frees the directory. */
    @Override
    public void close() {
        try {
            cluster.stop();
            log.info("Embedded PostgreSQL stopped");
        } catch (IOException e) {
            log.warn("Embedded PostgreSQL in {} could not be stopped: {}", directory.path(), e.getMessage());
        } finally {
            release(lock);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("The lock of the data directory could not be freed: {}", e.getMessage());
        }
    }
}
