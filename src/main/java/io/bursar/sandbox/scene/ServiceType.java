package io.bursar.sandbox.scene;

/** A cloud service, e.g. {@code hws.service.type.ec2}. */
public record ServiceType(String code, Name name, String abbreviation) {}
