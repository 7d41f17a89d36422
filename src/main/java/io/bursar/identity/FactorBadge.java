package io.bursar.identity;

import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** Whether somebody has a second factor, as shown. */
final class FactorBadge {

    private FactorBadge() {}

    static Badge of(boolean on) {
        return on
                ? new Badge(Tone.GOOD, "identity.factor.state.on")
                : new Badge(Tone.NEUTRAL, "identity.factor.state.off");
    }
}
