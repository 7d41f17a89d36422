package io.bursar.identity;

import java.time.Clock;
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

/** Changes to people's second factors, each in the trail. */
@Service
@Transactional
class SecondFactorDesk {

    private final SecondFactors factors;
    private final Users users;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactorDesk(SecondFactors factors, Users users, AuditTrail trail, Clock clock) {
        this.factors = factors;
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<SecondFactors.Standing> of(UserId user) {
        return factors.of(user);
    }

    Optional<SecondFactors.Offer> offered(UserId user) {
        return factors.offered(user);
    }

    void offer(UserId user) {
        factors.offer(user);
    }

    void withdraw(UserId user) {
        factors.withdraw(user);
    }

    /** The recovery codes, or empty when the code does not fit the offer. */
    Optional<List<String>> confirm(UserId user, String code) {
        boolean replaces = factors.of(user).isPresent();
        Optional<List<String>> codes = factors.confirm(user, code);
        if (codes.isPresent()) {
            record(Action.USER_SECOND_FACTOR_SET, user, Map.of("factor", "totp", "replaces", replaces));
        }
        return codes;
    }

    /** New recovery codes. */
    List<String> renewCodes(UserId user) {
        if (factors.of(user).isEmpty()) {
            throw new IllegalStateException("no second factor to recover");
        }
        record(Action.USER_SECOND_FACTOR_SET, user, Map.of("factor", "recovery codes", "replaces", true));
        return factors.renewCodes(user);
    }

    void removeOwn(UserId user) {
        if (factors.remove(user)) {
            record(Action.USER_SECOND_FACTOR_REMOVED, user, Map.of("own", true));
        }
    }

    /** Somebody else's, for a reason; his sessions end. False when there was none. */
    boolean reset(UserId id, String reason) {
        users.lock();
        User user = users.findById(id).orElseThrow(() -> new NoSuchUser(id));
        if (!factors.remove(id)) {
            return false;
        }
        bereave(user);
        record(Action.USER_SECOND_FACTOR_REMOVED, id, Map.of("own", false, "reason", reason));
        return true;
    }

    /** Those that can no longer be read; returns how many there were. */
    int forgetUnreadable() {
        List<UserId> unreadable = factors.unreadable();
        for (UserId user : unreadable) {
            factors.remove(user);
            bereave(users.findById(user).orElseThrow());
            trail.record(
                    Actor.system("start"),
                    AuditEntry.of(
                            Action.USER_SECOND_FACTOR_REMOVED,
                            Subject.of("user", user),
                            Map.of("own", false, "reason", "the installation's secret was lost")));
        }
        return unreadable.size();
    }

    private void bereave(User user) {
        user.loseSecondFactor(clock.instant());
        users.saveAndFlush(user);
    }

    private void record(Action action, UserId user, Map<String, ?> details) {
        trail.record(AuditEntry.of(action, Subject.of("user", user), details));
    }
}
