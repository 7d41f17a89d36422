package io.bursar.sandbox.wire;

import java.time.Duration;

/** How an answer reaches the client, or does not. */
public sealed interface Delivery {

    /** The answer, whole. */
    record Send(WireAnswer answer) implements Delivery {}

    /** Not one byte: the connection ends, politely (FIN) or by reset. */
    record Cut(boolean reset) implements Delivery {}

    /** The whole length is announced, half the body is sent, then the connection ends. */
    record Half(WireAnswer answer) implements Delivery {}

    /** The body a byte at a time. */
    record Trickle(WireAnswer answer, Duration perByte) implements Delivery {}

    /** The answer twice over, as from a confused proxy; then the connection ends. */
    record Twice(WireAnswer answer) implements Delivery {}

    /** A body in chunks that does not end before {@code megabytes} or the client's patience. */
    record Endless(WireAnswer answer, int megabytes) implements Delivery {}
}
