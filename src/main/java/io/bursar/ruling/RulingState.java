package io.bursar.ruling;

/** Where a ruling stands. */
public enum RulingState {
    /** One person has proposed it; a second is awaited. */
    PROPOSED,
    /** A second person agreed, and it was acted on. */
    CONFIRMED,
    /** A second person did not agree. */
    TURNED_DOWN,
    /** Whoever proposed it took it back. */
    TAKEN_BACK,
    /** Evidence settled the instruction before the second person did; kept beside it. */
    OVERTAKEN
}
