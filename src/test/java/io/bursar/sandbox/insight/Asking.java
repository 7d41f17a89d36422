package io.bursar.sandbox.insight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Caller;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the simulated operations without a wire between: as whom, when and in which language. The company is a fixed one
 * of sixty sub-accounts; what was made of it is kept for all tests.
 */
record Asking(String caller, Instant now, @Nullable String language) {

    static final String MASTER = "7f3a1c52e8b94d06a1d5c0f2b7e64913";

    /** Agreed to nothing: the master does not see its bills. */
    static final String SECRETIVE = "sub-7";

    static final Firm FIRM = new Firm(
            42,
            new Member(MASTER, "demo_portal", "总部", false, true),
            IntStream.range(0, 60)
                    .mapToObj(i -> new Member("sub-" + i, "corp_" + i, "部门" + i % 5, i % 9 == 4, i != 7))
                    .toList());

    static boolean costCenter = true;

    private static final List<Operation> OPERATIONS = InsightOperations.of(() -> FIRM, () -> costCenter);

    static Asking at(String now) {
        return new Asking(MASTER, Instant.parse(now), null);
    }

    Asking as(String customer) {
        return new Asking(customer, now, language);
    }

    Asking in(String xLanguage) {
        return new Asking(caller, now, xLanguage);
    }

    /** Status and body. */
    record Reply(int status, ObjectNode json) {

        String verdict() {
            return (status + " " + json.path("error_code").asString("")).strip();
        }

        List<JsonNode> rows(String name) {
            List<JsonNode> rows = new ArrayList<>();
            json.path(name).forEach(rows::add);
            return rows;
        }

        int total() {
            return json.path("total_count").asInt();
        }
    }

    Reply get(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        return ask("GET", path, question < 0 ? "" : target.substring(question + 1), Json.object());
    }

    Reply post(String path, String body) {
        return ask("POST", path, "", Json.read(body));
    }

    private Reply ask(String method, String path, String query, ObjectNode body) {
        for (Operation operation : OPERATIONS) {
            @Nullable Map<String, String> variables = operation.route().match(method, path);
            if (variables != null) {
                return ask(operation, variables, query, body);
            }
        }
        throw new IllegalArgumentException("no operation at " + method + " " + path);
    }

    private Reply ask(Operation operation, Map<String, String> variables, String query, ObjectNode body) {
        try {
            var context =
                    new Call.Context(new Caller(caller, caller.equals(MASTER), "key"), "request", now, null, language);
            Answer answer = operation.handle(
                    new Call(context, variables, Query.parse(query, false), new Body(body, false), () -> {}));
            return reply(answer);
        } catch (Refusal refusal) {
            return reply(refusal.answer("fail_check_items"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it would be on the wire: written and read again. */
    private static Reply reply(Answer answer) {
        return new Reply(answer.status(), Json.read(Json.write(Objects.requireNonNull(answer.body()))));
    }

    /** An example of the dossier, by the name of its file. */
    static String example(String name) {
        String path = "/bss-examples/" + name;
        try (InputStream in = Objects.requireNonNull(Asking.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
