package io.bursar.approval;

import org.jspecify.annotations.Nullable;

/** A request and one of its decisions, read together: it is asked about before every single sending. */
record Asked(Request request, @Nullable Decision decision) {}
