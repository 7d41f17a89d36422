/**
 * The only package that speaks HTTP to Huawei. Internal to {@code bss}; see {@code docs/bss.md}.
 *
 * <p>How it is put together: {@code SignedRequests} lets Huawei's SDK build and sign a request; {@code Wire} sends it
 * over the JDK's client and says exactly what it saw ({@code Sighting}); {@code Classifier} (moves) and {@code Reads}
 * (reads) turn that into our answers. The ports are {@code Huawei…}; those that only look (packages, usage, costs,
 * look-ups) live in {@code insight} and see {@code Reads}, {@code Json} and {@code OwnRequest} of this package.
 *
 * <p>Invariants:
 * <ul>
 *   <li>the body of a move leaves at most once: {@code Gate} hands it out one single time, and "nothing was sent" is
 *       only ever said after the gate was barred unopened;
 *   <li>the SDK never sends: its own transport repeats POSTs (reliability.md 0);
 *   <li>every code that means anything but "unknown" stands in one table, {@code BssCode};
 *   <li>keys are never logged, and every sample of a body is redacted.
 * </ul>
 */
@NullMarked
package io.bursar.bss.huawei;

import org.jspecify.annotations.NullMarked;
