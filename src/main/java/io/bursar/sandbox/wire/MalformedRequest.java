package io.bursar.sandbox.wire;

/** Bytes that are not a request, or one that is too large; the connection ends after the answer. */
final class MalformedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    MalformedRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    /** 400, 413, 414 or 494 (multi-account.md 14.7). */
    int status() {
        return status;
    }
}
