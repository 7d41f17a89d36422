package io.bursar.chaos;

import java.time.Duration;
import java.util.List;

/**
 * One run.
 *
 * @param faultPercent how many of the sendings meet a fault
 * @param kills how often a machine gets SIGKILL
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
            "\"kind\":\"ERROR_IN_200\",\"effect\":true",
            "\"kind\":\"NULL_CODE\",\"effect\":false",
            "\"kind\":\"DELAY_AFTER\",\"delay_millis\":1500,\"effect\":true");

    /** The small one that belongs to every build. */
    static ChaosPlan small() {
        return new ChaosPlan("small", 1_000, 5, 10, 1, "REPLAY_SAME_ID", Duration.ZERO, true, Duration.ofMinutes(6));
    }

    /** T-1 to T-5 of reliability.md 5.2. */
    static List<ChaosPlan> all() {
        Duration limit = Duration.ofMinutes(20);
        return List.of(
                new ChaosPlan("T-1", 10_000, 5, 50, 5, "REPLAY_SAME_ID", Duration.ZERO, true, limit),
                new ChaosPlan("T-2", 10_000, 10, 100, 5, "REPLAY_SAME_ID", Duration.ZERO, true, limit),
                new ChaosPlan("T-3", 10_000, 5, 50, 5, "VERIFY_ONLY", Duration.ZERO, true, limit),
                new ChaosPlan("T-4", 10_000, 5, 50, 5, "VERIFY_ONLY", Duration.ZERO, false, limit),
                new ChaosPlan("T-5", 2_000, 5, 0, 0, "REPLAY_SAME_ID", Duration.ofMinutes(1), true, limit));
    }
}
