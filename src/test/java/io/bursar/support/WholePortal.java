package io.bursar.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.util.FileSystemUtils;

import io.bursar.bss.BssConnection;
import io.bursar.sandbox.Sandbox;

/**
 * The whole portal as it is delivered, over the sandbox, on a free port and on a PostgreSQL of its own that keeps its
 * commits: for measuring. Huawei can be moved elsewhere while it runs. One at a time.
 */
public final class WholePortal implements AutoCloseable {

    private final Path directory;
    private final ConfigurableApplicationContext portal;

    /** Where Huawei is: the sandbox, or what a bench put in its place. */
    static class Switch {

        private static volatile @Nullable URI elsewhere;

        @Bean
        @Primary
        @Scope(BeanDefinition.SCOPE_PROTOTYPE)
        BssConnection connection(Sandbox sandbox) {
            BssConnection own = sandbox.connection();
            URI there = elsewhere;
            return there == null ? own : new BssConnection(there, own.domainId(), own.accessKey(), own.secretKey());
        }
    }

    private WholePortal(Path directory, ConfigurableApplicationContext portal) {
        this.directory = directory;
        this.portal = portal;
    }

    /** Starts one; {@code settings} as on a command line. */
    public static WholePortal start(String... settings) throws IOException {
        Path parent = Files.createDirectories(Path.of("target/bench")).toAbsolutePath();
        Path directory = Files.createTempDirectory(parent, "portal");
        Switch.elsewhere = null;
        List<String> own = List.of(
                "--bursar.data-dir=" + directory,
                "--server.port=0",
                "--bursar.sandbox.port=0",
                "--bursar.bss.limits.reads-per-second=1000",
                "--logging.level.io.bursar=warn");
        return new WholePortal(
                directory,
                Delivered.application(Switch.class)
                        .run(Stream.concat(own.stream(), Stream.of(settings)).toArray(String[]::new)));
    }

    /** From now on Huawei answers there; null: the sandbox again. */
    public void huaweiAt(@Nullable URI address) {
        Switch.elsewhere = address;
    }

    public ConfigurableApplicationContext context() {
        return portal;
    }

    public int port() {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The database as its owner has it. */
    public DataSource owner() {
        DataSource owner = portal.getBean(Flyway.class).getConfiguration().getDataSource();
        if (owner == null) {
            throw new IllegalStateException("migrations have no database");
        }
        return owner;
    }

    @Override
    public void close() throws IOException {
        portal.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
