package io.bursar.sandbox.control;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;

/** One control: a method, a path below the root, and what it does. */
record Control(Route route, Act act) implements Operation {

    /** What a control does. */
    @FunctionalInterface
    interface Act {

        Answer on(Call call) throws InterruptedException;
    }

    static Operation of(String method, String path, Act act) {
        return new Control(Route.write("Control", method, "/sandbox/control/" + path), act);
    }

    @Override
    public Answer handle(Call call) throws InterruptedException {
        return act.on(call);
    }
}
