package io.bursar.secondfactor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.UserDesk;
import io.bursar.identity.UserId;
import io.bursar.identity.UserRegister;

/** Changes to people's second factors, each in the trail. */
@Service
@Transactional
public class SecondFactorDesk {

    private final SecondFactors factors;
    private final UserDesk people;
    private final UserRegister register;
    private final AuditTrail trail;

    SecondFactorDesk(SecondFactors factors, UserDesk people, UserRegister register, AuditTrail trail) {
        this.factors = factors;
        this.people = people;
        this.register = register;
        this.trail = trail;
    }

    /** Of that person, where there is one that counts. */
    public Optional<SecondFactors.Standing> of(UserId user) {
        return factors.of(user);
    }

    /** What that person was offered within the last 15 minutes and has not confirmed. */
    public Optional<SecondFactors.Offer> offered(UserId user) {
        return factors.offered(user);
    }

    /** A new secret; an earlier offer is forgotten, a factor in use goes on until this one is confirmed. */
    public void offer(UserId user) {
        factors.offer(user);
    }

    /** Forgets the offer. */
    public void withdraw(UserId user) {
        factors.withdraw(user);
    }

    /** The recovery codes, or empty when the code does not fit the offer. */
    public Optional<List<String>> confirm(UserId user, String code) {
        boolean replaces = factors.of(user).isPresent();
        Optional<List<String>> codes = factors.confirm(user, code);
        if (codes.isPresent()) {
            record(Action.USER_SECOND_FACTOR_SET, user, Map.of("factor", "totp", "replaces", replaces));
        }
        return codes;
    }

    /** New recovery codes; {@link IllegalStateException} for somebody without a second factor. */
    public List<String> renewCodes(UserId user) {
        if (factors.of(user).isEmpty()) {
            throw new IllegalStateException("no second factor to recover");
        }
        record(Action.USER_SECOND_FACTOR_SET, user, Map.of("factor", "recovery codes", "replaces", true));
        return factors.renewCodes(user);
    }

    /** Takes it off; nothing where there was none. */
    public void removeOwn(UserId user) {
        if (factors.remove(user)) {
            record(Action.USER_SECOND_FACTOR_REMOVED, user, Map.of("own", true));
        }
    }

    /** Takes off somebody else's, for a reason; his sessions end. False when there was none. */
    public boolean reset(UserId id, String reason) {
        register.lock();
        UserId user = register.profile(id).id();
        if (!factors.remove(user)) {
            return false;
        }
        people.bereave(user);
        record(Action.USER_SECOND_FACTOR_REMOVED, id, Map.of("own", false, "reason", reason));
        return true;
    }

    /** Those that can no longer be read; returns how many there were. */
    int forgetUnreadable() {
        List<UserId> unreadable = factors.unreadable();
        for (UserId user : unreadable) {
            factors.remove(user);
            people.bereave(user);
            trail.record(
                    Actor.system("start"),
                    AuditEntry.of(
                            Action.USER_SECOND_FACTOR_REMOVED,
                            Subject.of("user", user),
                            Map.of("own", false, "reason", "the installation's secret was lost")));
        }
        return unreadable.size();
    }

    private void record(Action action, UserId user, Map<String, ?> details) {
        trail.record(AuditEntry.of(action, Subject.of("user", user), details));
    }
}
