package io.bursar.sandbox.scene;

/**
 * A unit; ids 0, 1, 4, 5, 10, 11, 14, 15, 17, 34, 37 and 51 are named in Huawei's material, the rest is ours
 * (packages-usage-costs-orders.md 14.3).
 */
public record MeasureUnit(int id, Name name, String abbreviation, int type) {}
