package io.bursar.sandbox.api;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** An operation says no, in Huawei's words. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BssError error;
    private final transient List<String> checks;

    /** A refusal without check items. */
    public Refusal(BssError error) {
        this(error, List.of());
    }

    /** A refusal that names the business checks which failed. */
    public Refusal(BssError error, List<String> checks) {
        super(error.code() + " " + error.message(), null, false, false);
        this.error = error;
        this.checks = List.copyOf(checks);
    }

    /** CBC.0100, saying which parameter. */
    public static Refusal parameter(String name, String problem) {
        return new Refusal(BssError.PARAMETER.saying("Parameter " + name + " " + problem + "."));
    }

    /** What is wrong. */
    public BssError error() {
        return error;
    }

    /** The ids of the failed business checks; empty when the error is another. */
    public List<String> checks() {
        return checks;
    }

    /** The same refusal under another error, checks kept. */
    public Refusal as(BssError other) {
        return new Refusal(other, checks);
    }

    /** The answer with the given spelling of the check items (multi-account.md 4 and 11.1). */
    public Answer answer(String checksField) {
        ObjectNode body = Json.object();
        body.put("error_code", error.code());
        body.put("error_msg", error.message());
        if (!checks.isEmpty()) {
            checks.forEach(body.putArray(checksField)::add);
        }
        return new Answer(error.status(), body);
    }
}
