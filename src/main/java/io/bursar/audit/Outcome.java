package io.bursar.audit;

/** How it ended. */
public enum Outcome {
    OK,
    DENIED,
    FAILED
}
