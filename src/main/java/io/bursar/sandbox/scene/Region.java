package io.bursar.sandbox.scene;

/** A region of Huawei Cloud; {@code global-cbc-1} stands for global products. */
public record Region(String code, Name name) {}
