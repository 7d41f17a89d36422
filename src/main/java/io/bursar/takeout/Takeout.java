package io.bursar.takeout;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.audit.Actor;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/**
 * A file as it is known.
 *
 * @param made null until it is there
 */
record Takeout(
        UUID id,
        String kind,
        TakeoutSource.Wanted wanted,
        Actor by,
        Instant askedAt,
        Progress progress,
        @Nullable Made made) {

    /** Where it stands. */
    enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED,
        EXPIRED
    }

    /** How far it is; {@code expected} is null where nobody has counted. */
    record Progress(State state, long rows, @Nullable Long expected) {

        /** In whole per cent, or null when it cannot be said. */
        public @Nullable Long percent() {
            return expected == null || expected == 0 ? null : Long.valueOf(Math.min(100, rows * 100 / expected));
        }

        public boolean isUnderWay() {
            return state == State.WAITING || state == State.RUNNING;
        }

        public boolean isReady() {
            return state == State.READY;
        }

        public Badge badge() {
            var tone = switch (state) {
                case WAITING, RUNNING -> Tone.WAITING;
                case READY -> Tone.GOOD;
                case FAILED -> Tone.BAD;
                case EXPIRED -> Tone.NEUTRAL;
            };
            return new Badge(tone, "takeout.state." + state);
        }
    }

    /** The finished file; {@code sha256} in lower-case hex. */
    record Made(long bytes, String sha256, Instant at, Instant expiresAt) {}

    /** What the browser saves it as. */
    String fileName() {
        var day = io.bursar.time.Beijing.dayOf(askedAt);
        return "bursar-" + kind + "-" + day + "." + wanted.format().extension();
    }

    /** For a table's column. */
    static Locale language(String tag) {
        return Locale.forLanguageTag(tag);
    }

    Map<String, String> filter() {
        return wanted.filter();
    }
}
