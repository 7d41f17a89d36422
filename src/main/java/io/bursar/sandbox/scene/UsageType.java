package io.bursar.sandbox.scene;

/** What is measured of a kind of resource; codes are case sensitive and repeat across kinds. */
public record UsageType(String code, Name name, ResourceType resourceType) {}
