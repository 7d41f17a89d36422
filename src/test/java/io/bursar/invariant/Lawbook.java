package io.bursar.invariant;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.instruction.DatabaseClock;

/** Asks the invariants from outside of this module. */
public final class Lawbook {

    private Lawbook() {}

    /** The invariants of what that client sees. */
    public static Invariants of(JdbcClient jdbc) {
        return new Invariants(jdbc);
    }

    /** What the hourly watch finds and tells. */
    public static List<String> attend(ApplicationContext context) {
        return context.getBean(InvariantWatch.class).attend();
    }

    /** Whether they held when the watch last asked. */
    public static boolean hold(ApplicationContext context) {
        return context.getBean(InvariantWatch.class).holds();
    }

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
