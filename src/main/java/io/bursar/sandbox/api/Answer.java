package io.bursar.sandbox.api;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an operation answers.
 *
 * @param body null for none
 */
public record Answer(int status, @Nullable ObjectNode body) {

    /** 204 and not one byte. */
    public static Answer noContent() {
        return new Answer(204, null);
    }

    /** 200 with that body. */
    public static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }
}
