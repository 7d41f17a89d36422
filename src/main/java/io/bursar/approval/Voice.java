package io.bursar.approval;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.UserId;

/** Who decides, and whose right he uses under a delegation; null when it is his own. */
record Voice(UserId person, @Nullable UserId onBehalfOf) {

    /** The person whose right counts. */
    UserId right() {
        return onBehalfOf == null ? person : onBehalfOf;
    }

    /** Everybody who may not be heard again on the same request. */
    Stream<UserId> spent() {
        return onBehalfOf == null ? Stream.of(person) : Stream.of(person, onBehalfOf);
    }
}
