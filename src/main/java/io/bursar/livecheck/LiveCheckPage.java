package io.bursar.livecheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.SettlingPolicy;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** The protocol with what was seen so far, and how unknown outcomes are settled; auditors only look. */
record LiveCheckPage(List<StepView> steps, Settling settling, boolean mayRecord) {

    /** A step and what was seen in it, newest first. */
    record StepView(LiveStep step, List<Entry> entries) {

        public Badge badge() {
            if (entries.stream().anyMatch(it -> it.state() == EntryState.CONFIRMED && it.asExpected())) {
                return Badge.of(Tone.GOOD, StepStanding.PASSED);
            }
            if (entries.stream().anyMatch(it -> it.state() == EntryState.CONFIRMED)) {
                return Badge.of(Tone.ATTENTION, StepStanding.OTHERWISE);
            }
            return entries.stream().anyMatch(it -> it.state() == EntryState.RECORDED)
                    ? Badge.of(Tone.WAITING, StepStanding.RECORDED)
                    : Badge.of(Tone.NEUTRAL, StepStanding.TO_DO);
        }
    }

    /** What the badge of a step says. */
    enum StepStanding {
        TO_DO,
        RECORDED,
        PASSED,
        /** Huawei behaves otherwise than expected. */
        OTHERWISE
    }

    /** Where an entry stands. */
    enum EntryState {
        RECORDED,
        CONFIRMED,
        TURNED_DOWN
    }

    /** What was seen; {@code own}: by the person looking. */
    record Entry(
            UUID id,
            LiveStep step,
            String seen,
            List<String> facts,
            boolean asExpected,
            EntryState state,
            Said recorded,
            @Nullable Said closed,
            boolean own) {}

    /** Who and when. */
    record Said(String by, Instant at) {}

    /**
     * How unknown outcomes are settled.
     *
     * @param now what counts
     * @param chosen where two administrators have decided that; null while the settings of the configuration do
     * @param open what waits for a second administrator
     * @param suggestion what E5 has shown; null before
     * @param mayReplay whether the steps that sending again needs are passed
     */
    record Settling(
            InForce now,
            @Nullable Choice chosen,
            @Nullable Choice open,
            @Nullable Suggestion suggestion,
            boolean mayReplay) {

        /** What the form begins with. */
        public long minutes() {
            return suggestion == null ? now.windowMinutes() : suggestion.minutes();
        }
    }

    /** A window in minutes, from the longest delay seen; {@code safeMinutes} is what it is never below. */
    record Suggestion(long minutes, long seenSeconds, long safeMinutes) {}

    /** The policy, and the window in whole minutes. */
    record InForce(SettlingPolicy policy, long windowMinutes) {}

    /** What somebody has just typed about a step and cannot be recorded so; {@code problem} is a message key. */
    record Typed(LiveStep step, String seen, String instruction, boolean asExpected, String problem) {}

    /** A choice of policy and window; {@code own}: of the person looking. */
    record Choice(UUID id, SettlingPolicy policy, int windowMinutes, String reason, Said proposed, boolean own) {}
}
