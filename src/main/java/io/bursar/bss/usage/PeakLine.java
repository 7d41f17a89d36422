package io.bursar.bss.usage;

/** What can be billed by its 95th percentile, and nothing else can (packages-usage-costs-orders.md 7). */
public enum PeakLine {
    /** CDN. */
    CDN,
    /** Object storage. */
    OBS,
    /** Fixed bandwidth of a private network. */
    BANDWIDTH,
    /** Bandwidth at the edge (IEC). */
    EDGE_BANDWIDTH
}
