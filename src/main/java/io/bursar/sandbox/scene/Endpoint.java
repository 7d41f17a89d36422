package io.bursar.sandbox.scene;

import java.util.function.Function;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import tools.jackson.databind.node.ObjectNode;

/**
 * A simulated read that every customer may call about itself.
 *
 * @param answer the body of the 200; throws {@link io.bursar.sandbox.api.Refusal}
 */
public record Endpoint(Route route, Function<Question, ObjectNode> answer) implements Operation {

    /** With Huawei's name of the operation and its path, variables in braces. */
    public Endpoint(String name, String method, String path, Function<Question, ObjectNode> answer) {
        this(Route.read(name, method, path).forAnyCaller(), answer);
    }

    @Override
    public Answer handle(Call call) {
        return Answer.ok(answer.apply(Question.of(call)));
    }
}
