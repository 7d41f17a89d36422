package io.bursar.sandbox.scene;

/** A kind of resource that a service sells, e.g. {@code hws.resource.type.vm}. */
public record ResourceType(String code, Name name, ServiceType service) {}
