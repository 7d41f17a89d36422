package io.bursar.paper;

import java.awt.Color;

/** The few colours of our papers; each stays readable on a printer without colours. */
public enum Ink {
    BLACK(new Color(0x1a, 0x1d, 0x23)),
    /** Labels beside what counts. */
    SOFT(new Color(0x5b, 0x64, 0x70)),
    /** Lines of a form. */
    FORM(new Color(0x2f, 0x5d, 0x50)),
    /** The ground of heads. */
    GROUND(new Color(0xee, 0xf3, 0xf1)),
    /** What must not be overlooked. */
    ALARM(new Color(0xa4, 0x1e, 0x22));

    private final Color color;

    Ink(Color color) {
        this.color = color;
    }

    Color color() {
        return color;
    }
}
