package io.bursar.sync;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A piece that is read as a whole, in one pass of one or many pages: a month, the packages of a project.
 *
 * @param key up to 200 characters; unique within its source
 * @param rank the lower the earlier it is read; from {@value #HISTORY} on it is history
 * @param every how long after a pass the next one begins, unless it is final
 * @param finalFrom a pass that begins then or later is the last one; null when there is no end
 */
public record Part(
        String key, int rank, Duration every, @Nullable Instant finalFrom) {

    /** Ranks from here on are history: counted as progress, not needed for a page to say "as of". */
    public static final int HISTORY = 100;

    public Part {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("a part has a key of 1 to 200 characters");
        }
        if (!every.isPositive()) {
            throw new IllegalArgumentException("a part is read again after a positive time");
        }
    }

    /** What pages show now, again and again. */
    public static Part present(String key, Duration every) {
        return new Part(key, 0, every, null);
    }

    /** What is shown now until it does not change any more, e.g. a month until its bill is final. */
    public static Part present(String key, Duration every, Instant finalFrom) {
        return new Part(key, 0, every, finalFrom);
    }

    /**
     * What happened {@code age} periods ago and does not change: read once, the newest first.
     *
     * @param age 0 or more
     */
    public static Part history(String key, int age) {
        return new Part(key, HISTORY + age, Duration.ofDays(1), Instant.EPOCH);
    }
}
