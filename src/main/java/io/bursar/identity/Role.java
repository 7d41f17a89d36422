package io.bursar.identity;

/** What a person may do. One person may have several, but nobody decides on a request of his own. */
public enum Role {
    /** Prepares allocations, reclaims and payments. */
    FINANCE,
    /** Decides. */
    APPROVER,
    /** Sees everything, changes nothing. */
    AUDITOR,
    /** Users, rules, settings. */
    ADMIN
}
