package io.bursar.secondfactor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import io.bursar.runtime.StartRefused;

/**
 * Does not let Bursar start beside second factors that it cannot read: somebody would otherwise find out at the next
 * sign-in.
 */
@Component
class SecondFactorStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SecondFactorStart.class);

    private final SecondFactors factors;
    private final SecondFactorDesk desk;
    private final SecondFactorSettings settings;

    SecondFactorStart(SecondFactors factors, SecondFactorDesk desk, SecondFactorSettings settings) {
        this.factors = factors;
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int unreadable = factors.unreadable().size();
        if (unreadable == 0) {
            return;
        }
        if (!settings.forgetUnreadable()) {
            throw new StartRefused("The second factors of " + unreadable + " people were encrypted under another secret"
                    + " of the installation than the one in BURSAR_SECRET_FILE: restore that file from your backup, or,"
                    + " if it is lost, start once with BURSAR_SECONDFACTOR_FORGETUNREADABLE=true; those people then"
                    + " sign in with the password alone and set their second factor up anew.");
        }
        log.warn(
                "Removed {} second factors that could no longer be read, as the settings say", desk.forgetUnreadable());
    }
}
