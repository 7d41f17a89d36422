package io.bursar.sandbox.orders;

import org.jspecify.annotations.Nullable;

/** The simulated BSS says no; whatever the call had changed is undone. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final @Nullable String details;

    public Declined(Code code) {
        this(code, null);
    }

    /** With a list, as JSON, that the answer carries besides code and text. */
    public Declined(Code code, @Nullable String details) {
        super(code.value() + " " + code.text(), null, false, false);
        this.code = code;
        this.details = details;
    }

    public Code code() {
        return code;
    }

    public @Nullable String details() {
        return details;
    }
}
