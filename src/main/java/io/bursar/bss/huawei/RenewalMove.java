package io.bursar.bss.huawei;

import java.util.List;
import java.util.stream.Stream;

import io.bursar.bss.MoveAnswer;
import io.bursar.bss.PreparedMove;
import io.bursar.bss.renewal.PreparedRenewal;
import io.bursar.bss.renewal.RenewalAnswer;
import io.bursar.bss.renewal.ResourceFailure;

/** A renewal as one more thing that is sent once. */
record RenewalMove(PreparedRenewal renewal) implements PreparedMove {

    @Override
    public String operation() {
        return renewal.operation();
    }

    @Override
    public String body() {
        return renewal.body();
    }

    /** A second sending would be a second order. */
    @Override
    public boolean isGuardedAgainstRepetition() {
        return false;
    }

    @Override
    public MoveAnswer send() {
        return switch (renewal.send()) {
            case RenewalAnswer.Placed it ->
                new MoveAnswer.Accepted(it.exchange(), new MoveAnswer.Receipt.OrdersPlaced(it.orders(), it.failures()));
            case RenewalAnswer.NotPlaced it ->
                new MoveAnswer.Refused(it.exchange(), it.code(), checks(it.checks(), it.failures()));
            case RenewalAnswer.Busy it -> new MoveAnswer.Busy(it.exchange(), it.code(), it.retryAfter());
            case RenewalAnswer.Unauthorised it -> new MoveAnswer.Unauthorised(it.exchange(), it.code());
            case RenewalAnswer.NotSent it -> new MoveAnswer.NotSent(it.exchange(), it.reason());
            case RenewalAnswer.Unknown it -> new MoveAnswer.Unknown(it.exchange(), it.reason());
        };
    }

    private static List<String> checks(List<String> checks, List<ResourceFailure> failures) {
        return Stream.concat(checks.stream(), failures.stream().map(it -> it.resource() + " " + it.code()))
                .toList();
    }
}
