package io.bursar.bss.huawei;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.Receipt;
import io.bursar.bss.MoveAnswer.UnknownReason;

/**
 * Turns what was seen into what we know about the money. An allow-list: whoever finds no row here has met an unknown
 * (reliability.md 2.5).
 */
final class Classifier {

    private final BiFunction<Sighting, @Nullable ErrorBody, Exchange> exchanges;
    private final Receipts receipts;

    Classifier(BiFunction<Sighting, @Nullable ErrorBody, Exchange> exchanges, Receipts receipts) {
        this.exchanges = exchanges;
        this.receipts = receipts;
    }

    MoveAnswer classify(MoveOperation operation, Sighting sighting) {
        ErrorBody error = ErrorBody.in(sighting);
        Exchange exchange = exchanges.apply(sighting, error);
        Throwable failure = sighting.failure();
        if (failure != null) {
            NotSentReason reason = sighting.untouched() ? Wire.reasonNotSent(failure) : null;
            return reason != null
                    ? new MoveAnswer.NotSent(exchange, reason)
                    : new MoveAnswer.Unknown(exchange, whyUnknown(failure, sighting));
        }
        Receipt receipt = sighting.isOf(2) ? receipts.in(operation, sighting) : null;
        if (receipt != null) {
            return new MoveAnswer.Accepted(exchange, receipt);
        }
        int status = sighting.status() == null ? 0 : sighting.status();
        Verdict verdict = error == null ? null : BssCode.verdict(operation.family(), status, error.code());
        if (error != null && verdict != null) {
            return switch (verdict) {
                case REFUSED -> new MoveAnswer.Refused(exchange, error.code(), error.checks());
                case BUSY -> new MoveAnswer.Busy(exchange, error.code(), sighting.retryAfter());
                case UNAUTHORISED -> new MoveAnswer.Unauthorised(exchange, error.code());
                case DUPLICATE -> new MoveAnswer.Duplicate(exchange, error.code());
                case FAILED_UNEXPLAINED, NOT_FOR_US ->
                    new MoveAnswer.Unknown(exchange, UnknownReason.FAILED_UNEXPLAINED);
            };
        }
        // A refusal's code with the status of a failure names what went wrong, but is not documented to be one.
        boolean named = status == 500 && error != null && BssCode.isRefusal(error.code());
        return new MoveAnswer.Unknown(exchange, named ? UnknownReason.FAILED_UNEXPLAINED : whyUnknown(status));
    }

    private static UnknownReason whyUnknown(int status) {
        return switch (status / 100) {
            case 1, 3 -> UnknownReason.REDIRECTED;
            case 2 -> UnknownReason.UNEXPECTED_SUCCESS;
            case 5 -> UnknownReason.SERVER_ERROR;
            default -> status == 408 ? UnknownReason.NO_ANSWER_IN_TIME : UnknownReason.UNLISTED_CODE;
        };
    }

    private static UnknownReason whyUnknown(Throwable failure, Sighting sighting) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof CappedBody.TooLarge) {
                int status = sighting.status() == null ? 0 : sighting.status();
                return status / 100 == 2 ? UnknownReason.UNEXPECTED_SUCCESS : whyUnknown(status);
            }
        }
        return switch (failure) {
            case TimeoutException _, HttpTimeoutException _, InterruptedException _ -> UnknownReason.NO_ANSWER_IN_TIME;
            case IOException _ -> UnknownReason.CONNECTION_LOST;
            default -> UnknownReason.CLIENT_FAILURE;
        };
    }
}
