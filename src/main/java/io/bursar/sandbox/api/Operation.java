package io.bursar.sandbox.api;

/** One operation of the stand-in. Stateless; called from many threads. */
public interface Operation {

    /** Where and by whom it is called. */
    Route route();

    /**
     * Answers a call that is authenticated, allowed and within its rate.
     *
     * @throws Refusal for every documented refusal
     */
    Answer handle(Call call) throws InterruptedException;
}
