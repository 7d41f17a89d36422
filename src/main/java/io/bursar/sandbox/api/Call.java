package io.bursar.sandbox.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** One request, authenticated, as an operation sees it. */
public final class Call {

    /** Something that may wait before the effect. */
    @FunctionalInterface
    public interface Gate {

        /** Returns when the effect may happen. */
        void pass() throws InterruptedException;
    }

    /**
     * What the sandbox knows of a call besides its parameters.
     *
     * @param instruction the test-only header {@code X-Bursar-Instruction}; null when not sent
     * @param language the header {@code X-Language}; null when not sent
     */
    public record Context(
            Caller caller,
            String requestId,
            Instant now,
            @Nullable String instruction,
            @Nullable String language) {

        /** Of a caller who says nothing of a language. */
        public Context(Caller caller, String requestId, Instant now, @Nullable String instruction) {
            this(caller, requestId, now, instruction, null);
        }
    }

    private final Context context;
    private final Map<String, String> variables;
    private final Query query;
    private final Body body;
    private final Gate gate;
    private boolean passed;

    /** The gate is where an armed delay waits. */
    public Call(Context context, Map<String, String> variables, Query query, Body body, Gate gate) {
        this.context = context;
        this.variables = Map.copyOf(variables);
        this.query = query;
        this.body = body;
        this.gate = gate;
    }

    /** Whose key signed. */
    public Caller caller() {
        return context.caller();
    }

    /** The id answered as X-Request-Id. */
    public String requestId() {
        return context.requestId();
    }

    /** The sandbox's time when the request arrived, whole seconds. */
    public Instant now() {
        return context.now();
    }

    /** What a test says this call is about, for the oracle. */
    public @Nullable String instruction() {
        return context.instruction();
    }

    /** The header {@code X-Language}; null when not sent. */
    public @Nullable String language() {
        return context.language();
    }

    /** Whether names are wanted in English; Chinese is the default. Both spellings of the header's values are taken. */
    public boolean inEnglish() {
        String language = context.language();
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** A variable of the path. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The query's parameters. */
    public Query query() {
        return query;
    }

    /** The JSON body; empty for a GET. */
    public Body body() {
        return body;
    }

    /** Waits where a fault says so. A write calls it once, right before its effect; more calls do nothing. */
    public void beforeEffect() throws InterruptedException {
        if (!passed) {
            passed = true;
            gate.pass();
        }
    }
}
