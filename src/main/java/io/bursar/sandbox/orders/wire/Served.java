package io.bursar.sandbox.orders.wire;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.orders.Course;
import io.bursar.sandbox.orders.Declined;
import tools.jackson.databind.node.ObjectNode;

/** One operation: makes up for the time that has passed, then answers; a refusal becomes its documented body. */
record Served(Route route, Course course, Handler handler) implements Operation {

    /** What an operation does. */
    @FunctionalInterface
    interface Handler {

        Answer answer(Call call) throws InterruptedException;
    }

    @Override
    public Answer handle(Call call) throws InterruptedException {
        course.upTo(call.now());
        try {
            return handler.answer(call);
        } catch (Declined declined) {
            return refusal(declined);
        }
    }

    /** Code, text, and the list that goes with the code. */
    static Answer refusal(Declined declined) {
        ObjectNode body = Json.object();
        body.put("error_code", declined.code().value());
        body.put("error_msg", declined.code().text());
        ObjectNode details = details(declined);
        if (details != null) {
            body.setAll(details);
        }
        return new Answer(declined.code().httpStatus(), body);
    }

    /** The list that goes with a code; an empty one when none was planted. */
    static @Nullable ObjectNode details(Declined declined) {
        if (declined.details() != null) {
            return Json.read(declined.details());
        }
        String key = declined.code().detailsKey();
        if (key == null) {
            return null;
        }
        ObjectNode empty = Json.object();
        empty.putArray(key);
        return empty;
    }
}
