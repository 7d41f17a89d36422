package io.bursar.sync;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import io.bursar.bss.BssWords;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/**
 * How old something is that was fetched, and a notice where that needs one.
 *
 * @param asOf when the oldest part of it that is shown began to be read; null when none was ever read whole
 * @param whole whether every part that is shown now was read at least once
 * @param running whether something of it is being read
 * @param trouble the newest failure that nothing has mended since; null when there is none
 * @param history how much of the past is there
 */
public record SyncState(
        String source,
        @Nullable Instant asOf,
        boolean whole,
        boolean running,
        @Nullable Trouble trouble,
        Progress history) {

    /**
     * What went wrong.
     *
     * @param problem Huawei's code, or a word
     * @param unreadable whether Huawei says that we may not see it
     * @param nextAt when it is tried again
     */
    public record Trouble(String problem, boolean unreadable, Instant at, Instant nextAt) {}

    /**
     * Parts of history that were read, of those there are, and the rows that the present and the past have brought.
     */
    public record Progress(long done, long total, long rows) {

        /** Whether some of it is still missing. */
        public boolean isOpen() {
            return done < total;
        }
    }

    /** The message that names it. */
    public String nameKey() {
        return "sync.source." + source;
    }

    /** The message that says where it comes from. */
    public String originKey() {
        return "sync.origin." + source;
    }

    /** How the notice sounds; null when there is none. */
    public @Nullable Tone tone() {
        if (trouble != null) {
            return Tone.ATTENTION;
        }
        return whole && !history.isOpen() ? null : Tone.WAITING;
    }

    /** In a word. */
    public Badge badge() {
        if (trouble != null) {
            return new Badge(Tone.ATTENTION, "SyncState.State.TROUBLED");
        }
        if (running) {
            return new Badge(Tone.WAITING, "SyncState.State.READING");
        }
        return whole && !history.isOpen()
                ? new Badge(Tone.GOOD, "SyncState.State.CURRENT")
                : new Badge(Tone.WAITING, "SyncState.State.WAITING");
    }

    /** Of the failure that stands; null without one. */
    public @Nullable String problem() {
        return trouble == null ? null : trouble.problem();
    }

    /** The same in plain words; null without one. */
    public @Nullable MessageSourceResolvable words() {
        return trouble == null ? null : BssWords.ofReading(trouble.problem());
    }

    /** When that was; null without one. */
    public @Nullable Instant triedAt() {
        return trouble == null ? null : trouble.at();
    }

    /** When it is tried again; null without one. */
    public @Nullable Instant nextAt() {
        return trouble == null ? null : trouble.nextAt();
    }

    /**
     * The notice's message key; null without one. Its arguments: parts done, parts in all, the problem, when it was
     * tried, when it is tried again.
     */
    public @Nullable String noticeKey() {
        if (trouble != null) {
            return trouble.unreadable() ? "sync.notice.unreadable" : "sync.notice.failed";
        }
        if (asOf == null || !whole) {
            return "sync.notice.first";
        }
        return history.isOpen() ? "sync.notice.history" : null;
    }
}
