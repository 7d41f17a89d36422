package io.bursar.sheet;

/** Leaves the reading at once; never leaves the module. */
final class NotRead extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reading.Refused refused;

    NotRead(Reading.Why why, Object detail) {
        super(why.name(), null, false, false);
        this.refused = new Reading.Refused(why, String.valueOf(detail));
    }

    NotRead(Reading.Why why) {
        this(why, "");
    }

    Reading.Refused refused() {
        return refused;
    }
}
