package io.bursar.bss.usage;

import io.bursar.bss.Page;

/** A resource's figures of a month and a page of its points, 288 a day. */
public record PeakPoints(Peak peak, Page<PeakPoint> points) {}
