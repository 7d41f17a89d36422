package io.bursar.bss.huawei;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.bss.ReadAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** The dossier's examples, copied by {@code bin/copy-examples}, and asking a server that answers with one. */
final class Examples {

    private Examples() {}

    static String text(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/bss-examples/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value that is read from the example answer of that operation, to that request path. */
    static <T> T known(String operation, String path, Function<Reads, ReadAnswer<T>> question) {
        return knownIn(text(operation + ".response.json"), path, question);
    }

    static <T> T knownIn(String body, String path, Function<Reads, ReadAnswer<T>> question) {
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
    static RawServer.Received asked(String body, Function<Reads, ReadAnswer<?>> question) {
        try (RawServer server = RawServer.answering(RawServer.json(200, body));
                World world = new World(server.endpoint())) {
            question.apply(world.reads());
            return server.received.getFirst();
        }
    }

    /** Why nothing could be read: the code or the trouble. */
    static String trouble(int status, String body, Function<Reads, ReadAnswer<?>> question) {
        try (RawServer server = RawServer.answering(RawServer.json(status, body));
                World world = new World(server.endpoint())) {
            return switch (question.apply(world.reads())) {
                case ReadAnswer.Known<?> it -> "Known " + it.value();
                case ReadAnswer.Unreadable<?> it -> it.code();
                case ReadAnswer.Unavailable<?> it -> it.reason();
            };
        }
    }
}
