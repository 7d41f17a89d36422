package io.bursar.support;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;

/** The portal as it is delivered, over a database that was filled before, asked over its port: for measuring. */
public final class DeliveredPortal implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DeliveredPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it. Nothing is synchronised.
     *
     * @param files its data, among them what the signer of the trail keeps
     */
    public static DeliveredPortal over(TestDatabase database, Path files) {
        Map<String, Object> settings = new LinkedHashMap<>(database.properties());
        settings.put("bursar.data-dir", files);
        settings.put("bursar.audit.directory", files);
        settings.put("bursar.sandbox.port", 0);
        settings.put("bursar.sync.scheduled", false);
        settings.put("server.port", 0);
        settings.put("logging.level.io.bursar", "warn");
        return new DeliveredPortal(Delivered.application()
                .run(settings.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new)));
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of the sandbox's people, signed in. */
    public HttpVisitor signIn(String username) {
        return HttpVisitor.of(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), username);
    }

    @Override
    public void close() {
        context.close();
    }
}
