package io.bursar.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import io.bursar.Bursar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The portal as it is delivered, over a database that was filled before, asked over its port: for measuring. */
public final class DeliveredPortal implements AutoCloseable {

    private static final String PASSWORD = "bursar-sandbox";

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
        return new DeliveredPortal(new SpringApplicationBuilder(Bursar.class)
                .initializers(it -> it.getBeanFactory().registerSingleton("notOfTests", new NotOfTests()))
                .run(settings.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new)));
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of the sandbox's people at a browser of their own. */
    public Person signIn(String username) {
        var person = new Person(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var form = Jsoup.parse(person.get("/sign-in")).expectFirst("form:has([name=password])");
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("username", username);
        fields.put("password", PASSWORD);
        person.post(form.attr("action"), fields);
        return person;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Somebody's browser, without eyes. */
    public static final class Person {

        private final String portal;
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();

        private Person(int port) {
            this.portal = "http://127.0.0.1:" + port;
        }

        /** The page there; a page that cannot be had is an error. */
        public String get(String address) {
            var answer = send(HttpRequest.newBuilder(URI.create(portal + address)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
            return answer.body();
        }

        private void post(String address, Map<String, String> fields) {
            var body = fields.entrySet().stream()
                    .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
            send(HttpRequest.newBuilder(URI.create(portal + address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** The class path of tests holds more than what is delivered. */
    private static final class NotOfTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NotOfTests;
        }

        @Override
        public int hashCode() {
            return NotOfTests.class.hashCode();
        }
    }
}
