package io.bursar.secondfactor;

import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** Whether somebody has a second factor, as shown. */
public final class FactorBadge {

    private FactorBadge() {}

    /** For somebody with one, or without. */
    public static Badge of(boolean on) {
        return on
                ? new Badge(Tone.GOOD, "identity.factor.state.on")
                : new Badge(Tone.NEUTRAL, "identity.factor.state.off");
    }
}
