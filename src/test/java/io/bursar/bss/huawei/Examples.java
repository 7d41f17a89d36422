package io.bursar.bss.huawei;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.bursar.bss.ReadAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/** The dossier's examples, copied by {@code bin/copy-examples}, and asking a server that answers with one. */
public final class Examples {

    private Examples() {}

    public static String text(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/bss-examples/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value that is read from the example answer of that operation, to that request path. */
    public static <T> T known(String operation, String path, Function<Reads, ReadAnswer<T>> question) {
        return knownIn(text(operation + ".response.json"), path, question);
    }

    public static <T> T knownIn(String body, String path, Function<Reads, ReadAnswer<T>> question) {
        try (RawServer server = RawServer.answering(RawServer.json(200, body));
                World world = new World(server.endpoint())) {
            ReadAnswer<T> answer = question.apply(world.reads());
            assertThat(server.received.getFirst().path()).startsWith(path);
            assertThat(answer).isInstanceOf(ReadAnswer.Known.class);
            ReadAnswer.Known<T> known = (ReadAnswer.Known<T>) answer;
            assertThat(known.asOf()).isEqualTo(World.NOW);
            return known.value();
        }
    }

    /** What went out: the request line and the body. */
    public static RawServer.Received asked(String body, Function<Reads, ReadAnswer<?>> question) {
        try (RawServer server = RawServer.answering(RawServer.json(200, body));
                World world = new World(server.endpoint())) {
            var _ = question.apply(world.reads());
            return server.received.getFirst();
        }
    }

    /** Why nothing could be read: the code or the trouble. */
    public static String trouble(int status, String body, Function<Reads, ReadAnswer<?>> question) {
        try (RawServer server = RawServer.answering(RawServer.json(status, body));
                World world = new World(server.endpoint())) {
            return switch (question.apply(world.reads())) {
                case ReadAnswer.Known<?> it -> "Known " + it.value();
                case ReadAnswer.Unreadable<?> it -> it.code();
                case ReadAnswer.Unavailable<?> it -> it.reason();
            };
        }
    }

    /** The query's parameters as they stand in a path, in whatever order the SDK sends them. */
    public static Set<String> parameters(String path) {
        int query = path.indexOf('?');
        return query < 0 ? Set.of() : Set.of(path.substring(query + 1).split("&", -1));
    }

    /** The parameters of the dossier's example request of that operation. */
    public static Set<String> exampleParameters(String operation) {
        return parameters(text(operation + ".request.txt")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" ", 3)[1]);
    }
}
