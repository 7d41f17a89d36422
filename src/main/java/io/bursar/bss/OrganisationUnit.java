package io.bursar.bss;

import java.util.List;

/** A unit of the organisation tree with its children; the root may have an empty name (multi-account.md 2). */
public record OrganisationUnit(String id, String name, List<OrganisationUnit> children) {}
