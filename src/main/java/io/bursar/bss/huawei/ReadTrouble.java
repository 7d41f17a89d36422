package io.bursar.bss.huawei;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;

import io.bursar.bss.MoveAnswer.NotSentReason;

/** Why a read brought nothing; its name is the {@code reason} of {@code ReadAnswer.Unavailable}. */
enum ReadTrouble {
    HOST_NOT_FOUND(false),
    CONNECTION_REFUSED(false),
    CONNECT_TIMEOUT(true),
    TLS_HANDSHAKE(false),
    NO_ANSWER_IN_TIME(true),
    /** Repeated once more because a pooled connection may have died of age before the request was read. */
    CONNECTION_LOST(true),
    THROTTLED(true),
    SERVER_ERROR(true),
    TOO_LARGE(false),
    UNREADABLE_BODY(false),
    REDIRECTED(false),
    REFUSED(false),
    NOT_SIGNED(false),
    OWN_PACE(false),
    /** The interface that the operator chose cannot answer such a question ({@code bursar.bss.retired}). */
    NOT_IN_RETIRED(false),
    CLIENT_FAILURE(false);

    private final boolean worthRepeating;

    ReadTrouble(boolean worthRepeating) {
        this.worthRepeating = worthRepeating;
    }

    boolean isWorthRepeating() {
        return worthRepeating;
    }

    static ReadTrouble of(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof CappedBody.TooLarge) {
                return TOO_LARGE;
            }
        }
        NotSentReason early = failure instanceof TimeoutException ? null : Wire.reasonNotSent(failure);
        if (early != null) {
            return valueOf(early.name());
        }
        return switch (failure) {
            case TimeoutException _, HttpTimeoutException _, InterruptedException _ -> NO_ANSWER_IN_TIME;
            case IOException _ -> CONNECTION_LOST;
            default -> CLIENT_FAILURE;
        };
    }
}
