package io.bursar.sandbox.gate;

/** The gateway does not know who is calling: HTTP 401. */
final class NotAuthenticated extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NotAuthenticated(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** One of the gateway's texts. */
    String reason() {
        return reason;
    }
}
