package io.bursar.bss.packages;

import java.time.Instant;

/** From an instant until another; Huawei's terms end with the last second of a day in Beijing. */
public record Term(Instant from, Instant until) {}
