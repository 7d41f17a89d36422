package io.bursar.secondfactor;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.bursar.identity.Role;

/**
 * {@code bursar.second-factor.*}.
 *
 * @param requiredFor who has one of these roles must have a second factor; usually empty
 * @param forgetUnreadable at the start remove the factors that were encrypted under a secret that is lost, instead of
 *     refusing to start
 */
@ConfigurationProperties("bursar.second-factor")
public record SecondFactorSettings(
        @DefaultValue Set<Role> requiredFor,
        @DefaultValue("false") boolean forgetUnreadable) {

    public SecondFactorSettings {
        requiredFor = Set.copyOf(requiredFor);
    }

    /** Whether somebody with these roles must have one. */
    public boolean demands(Set<Role> roles) {
        return roles.stream().anyMatch(requiredFor::contains);
    }
}
