package io.bursar.sync;

import java.time.Instant;
import java.util.List;

/**
 * Something that is fetched from Huawei and kept, contributed as a bean by the module whose it is.
 *
 * <p>What it is called on pages is the message {@code sync.source.<name>}, where it comes from
 * {@code sync.origin.<name>}.
 */
public interface SyncSource {

    /** One word in small letters, e.g. {@code packages}. */
    String name();

    /**
     * The parts that there should be now; asked before every round. What is not among them any more is not read any
     * more, and what was read of it stays.
     *
     * @param historyMonths how many months back history is wanted (the running one not counted)
     */
    List<Part> plan(Instant now, int historyMonths);

    /**
     * Asks Huawei for the next page of a part. No transaction is open. Tells what to keep; never throws because of
     * Huawei.
     */
    Fetched fetch(Portion portion);
}
