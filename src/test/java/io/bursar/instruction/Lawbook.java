package io.bursar.instruction;

import java.util.List;

import org.springframework.context.ApplicationContext;

/** Asks the invariants from outside of this module. */
public final class Lawbook {

    private Lawbook() {}

    /** What does not hold, in words; empty as it should be. */
    public static List<String> violations(ApplicationContext context) {
        return context
                .getBean(Invariants.class)
                .violations(context.getBean(DatabaseClock.class).now())
                .stream()
                .map(it -> it.invariant() + " (" + it.says() + ") is broken by " + it.rows() + ", e.g. " + it.subject())
                .toList();
    }
}
