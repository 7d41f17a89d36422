package io.bursar.web;

import java.util.Locale;

/** How a state or a message sounds. Always shown with a picture and words, never by colour alone. */
public enum Tone {
    /** It ended well. */
    GOOD,
    /** It is under way; nobody has to act. */
    WAITING,
    /** Somebody has to look: unknown outcomes, overdue decisions. Amber, never red or green. */
    ATTENTION,
    /** It ended badly, or was refused. */
    BAD,
    /** Plain. */
    NEUTRAL;

    /** The style class. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** The address of its picture. */
    public String icon() {
        return "/img/icons.svg#" + name().toLowerCase(Locale.ROOT);
    }
}
