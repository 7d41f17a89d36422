package io.bursar.chaos;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.convert.DurationStyle;

/**
 * One run.
 *
 * @param faultPercent how many of the sendings meet a fault
 * @param kills how often a machine gets SIGKILL; at every fifth of them another is frozen for longer than its lease
 * @param databaseStops how often the database stops at once
 * @param policy what may be done about an unknown: {@code VERIFY_ONLY} or {@code REPLAY_SAME_ID}
 * @param recordsAway how long the change records cannot be read, from the middle of the run on
 * @param guarded whether the sandbox knows a repeated trans id again
 * @param atMost when the run is given up
 */
record ChaosPlan(
        String name,
        int instructions,
        int faultPercent,
        int kills,
        int databaseStops,
        String policy,
        Duration recordsAway,
        boolean guarded,
        Duration atMost) {

    /** The faults that a sending may meet; each with its share of the percentage. */
    static final List<String> FAULTS = List.of(
            "\"kind\":\"DROP\",\"effect\":true",
            "\"kind\":\"DROP\",\"effect\":false",
            "\"kind\":\"RESET\",\"effect\":true",
            "\"kind\":\"STATUS\",\"status\":500,\"effect\":true",
            "\"kind\":\"STATUS\",\"status\":503,\"effect\":false,\"retry_after\":\"0\"",
            "\"kind\":\"STATUS\",\"status\":504,\"effect\":true",
            "\"kind\":\"STATUS\",\"status\":408,\"effect\":false",
            "\"kind\":\"STATUS\",\"status\":429,\"effect\":false",
            "\"kind\":\"STATUS\",\"status\":400,\"code\":\"CBC.99007461\",\"effect\":false",
            "\"kind\":\"HTML\",\"effect\":true",
            "\"kind\":\"TRUNCATED\",\"effect\":true",
            "\"kind\":\"ERROR_IN_200\",\"effect\":true",
            "\"kind\":\"EMPTY_200\",\"effect\":false",
            "\"kind\":\"NULL_CODE\",\"effect\":false",
            "\"kind\":\"DELAY_AFTER\",\"delay_millis\":1500,\"effect\":true");

    private static final Duration LIMIT = Duration.ofHours(1);

    /** The small one that belongs to every build. */
    static ChaosPlan small() {
        return new ChaosPlan("small", 1_000, 5, 10, 1, "REPLAY_SAME_ID", Duration.ZERO, true, Duration.ofMinutes(6));
    }

    /** T-1 to T-5, and the small one. */
    static List<ChaosPlan> all() {
        return List.of(
                small(),
                new ChaosPlan("T-1", 10_000, 5, 50, 5, "REPLAY_SAME_ID", Duration.ZERO, true, LIMIT),
                new ChaosPlan("T-2", 10_000, 10, 100, 8, "REPLAY_SAME_ID", Duration.ZERO, true, LIMIT),
                new ChaosPlan("T-3", 10_000, 5, 50, 5, "VERIFY_ONLY", Duration.ZERO, true, LIMIT),
                new ChaosPlan("T-4", 10_000, 5, 50, 5, "VERIFY_ONLY", Duration.ZERO, false, LIMIT),
                new ChaosPlan("T-5", 2_000, 5, 0, 0, "REPLAY_SAME_ID", away(), true, LIMIT.plus(away())));
    }

    /** Half an hour, or what {@code CHAOS_AWAY} says, such as {@code 5m}. */
    private static Duration away() {
        return DurationStyle.detectAndParse(System.getenv().getOrDefault("CHAOS_AWAY", "30m"));
    }

    /** Whether people may be left with something in the end: what no evidence settles, where nothing is repeated. */
    boolean asksPeople() {
        return policy.equals("VERIFY_ONLY");
    }
}
