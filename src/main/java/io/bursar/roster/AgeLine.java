package io.bursar.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Freshness;
import io.bursar.web.Tone;

/**
 * How old the directory is, and a notice where that needs one.
 *
 * @param asOf null when nothing was ever read
 * @param tone null without a notice
 * @param notice message key; its arguments are {@code triedAt} and {@code problem}
 */
record AgeLine(
        @Nullable Instant asOf,
        @Nullable Tone tone,
        @Nullable String notice,
        @Nullable Instant triedAt,
        @Nullable String problem) {

    static AgeLine of(@Nullable Freshness freshness) {
        if (freshness == null) {
            return new AgeLine(null, null, null, null, null);
        }
        Tone tone = switch (freshness.outcome()) {
            case COMPLETE -> null;
            case RUNNING -> Tone.WAITING;
            case INCOMPLETE, FAILED, ABANDONED -> Tone.ATTENTION;
        };
        return new AgeLine(
                freshness.asOf(),
                tone,
                tone == null ? null : "account.age." + freshness.outcome(),
                freshness.triedAt(),
                freshness.problem());
    }
}
