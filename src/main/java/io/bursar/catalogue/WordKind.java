package io.bursar.catalogue;

/** What a word of the catalogue names. */
enum WordKind {
    SERVICE,
    RESOURCE_TYPE,
    USAGE_TYPE,
    UNIT
}
