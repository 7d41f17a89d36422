package io.bursar.secondfactor;

import java.time.Instant;

import org.bouncycastle.util.encoders.Base32;

/** Somebody's telephone, for tests of other modules. */
public final class Authenticator {

    private Authenticator() {}

    /** What it shows at that moment, after the offer was read into it. */
    public static String code(SecondFactors.Offer offer, Instant moment) {
        return Totp.code(Base32.decode(offer.base32()), Totp.stepAt(moment));
    }
}
