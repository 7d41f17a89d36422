package io.bursar.sandbox.scene;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** One parameter as it was sent. */
public record Given(Shape shape, JsonNode node) {

    /** Huawei treats these separately (packages-usage-costs-orders.md 0). */
    public enum Shape {
        ABSENT,
        BLANK,
        EMPTY,
        NULL,
        VALUE
    }

    static final Given ABSENT = new Given(Shape.ABSENT, MissingNode.getInstance());

    /** In a query blank is {@code a=} or {@code a}, empty is {@code a=""}, null is {@code a=null}. */
    static Given inQuery(String raw) {
        Shape shape = switch (raw) {
            case "" -> Shape.BLANK;
            case "\"\"" -> Shape.EMPTY;
            case "null" -> Shape.NULL;
            default -> Shape.VALUE;
        };
        return new Given(shape, JsonNodeFactory.instance.stringNode(raw));
    }

    /** One field of a JSON object, or one entry of a list. */
    public static Given inBody(JsonNode node) {
        if (node.isMissingNode()) {
            return ABSENT;
        }
        if (node.isNull()) {
            return new Given(Shape.NULL, node);
        }
        boolean empty = node.isString() && node.stringValue().isEmpty();
        return new Given(empty ? Shape.EMPTY : Shape.VALUE, node);
    }
}
