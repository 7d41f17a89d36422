package io.bursar.sandbox.scene;

/** One unit {@code from} is {@code ratio} units {@code to}. */
public record Conversion(int from, int to, long ratio, int type) {}
