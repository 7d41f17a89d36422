package io.bursar.consumption;

/** What is read of a month. */
enum Kind {
    /** Single records. */
    DETAIL,
    /** Huawei's records added up, one for each resource. */
    CYCLE,
    /** Monthly sums. */
    SUMS
}
