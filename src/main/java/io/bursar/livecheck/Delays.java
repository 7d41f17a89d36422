package io.bursar.livecheck;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How late records appear, from the confirmed readings of step E5; and the window that follows from it. */
@Component
class Delays {

    static final String VISIBLE = "what is listed was visible by then at the latest";
    static final String NOT_YET = "no record is visible yet";

    private static final Pattern READ = Pattern.compile("read (\\d{1,9})s after the sending: (.*)");
    private static final int SAFETY_FACTOR = 2;
    private static final long MOST_MINUTES = 1_440;

    private final JdbcClient jdbc;

    Delays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reading of the statement for that instruction: when, from its sending, and whether its record was there. */
    record Reading(UUID instruction, Duration after, boolean visible) {}

    /** The fact that a reading is kept as. */
    static String fact(Duration after, boolean visible) {
        return "read %ds after the sending: %s".formatted(after.toSeconds(), visible ? VISIBLE : NOT_YET);
    }

    /** What follows from the confirmed readings; null while there are none. */
    LiveCheckPage.@Nullable Suggestion suggestion(Duration safe) {
        List<Reading> readings = jdbc
                .sql("select instruction_id, facts from live_check_entry where step = 'E5' and state = 'CONFIRMED'"
                        + " and instruction_id is not null order by recorded_at, id")
                .query((row, _) -> readings(row.getObject("instruction_id", UUID.class), row.getString("facts")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
        return suggestion(readings, safe);
    }

    /**
     * The longest delay, doubled, in whole minutes rounded up, never below the safe window and at most a day. A record
     * was there at the latest when it was first read; where it was not there yet, its delay is at least that long.
     */
    static LiveCheckPage.@Nullable Suggestion suggestion(List<Reading> readings, Duration safe) {
        Map<UUID, Duration> delays = new HashMap<>();
        readings.stream()
                .filter(Reading::visible)
                .forEach(it -> delays.merge(it.instruction(), it.after(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        readings.stream()
                .filter(it -> !it.visible())
                .forEach(it -> delays.merge(it.instruction(), it.after(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return delays.values().stream()
                .max(Duration::compareTo)
                .map(longest -> new LiveCheckPage.Suggestion(
                        Math.min(MOST_MINUTES, Math.max(minutes(safe), minutes(longest.multipliedBy(SAFETY_FACTOR)))),
                        longest.toSeconds(),
                        minutes(safe)))
                .orElse(null);
    }

    private static long minutes(Duration length) {
        return length.plusMinutes(1).minusNanos(1).toMinutes();
    }

    private static List<Reading> readings(UUID instruction, String facts) {
        return facts.lines()
                .map(READ::matcher)
                .filter(Matcher::matches)
                .map(it -> new Reading(
                        instruction,
                        Duration.ofSeconds(Long.parseLong(it.group(1))),
                        it.group(2).equals(VISIBLE)))
                .toList();
    }
}
