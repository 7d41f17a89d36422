package io.bursar.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;

/**
 * Changes to people, each in the trail. Whether a change needs a second administrator is decided before it arrives
 * here; what arrives is carried out by whoever is acting.
 *
 * <p>Nobody disables himself or drops his own right to administer, so there is always an administrator left.
 */
@Service
@Transactional
public class UserDesk {

    private final Users users;
    private final PasswordEncoder encoder;
    private final TemporaryPassword passwords;
    private final AuditTrail trail;
    private final Clock clock;

    UserDesk(Users users, PasswordEncoder encoder, TemporaryPassword passwords, AuditTrail trail, Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes a user with a temporary password; refused when the username is taken. */
    public UserChange create(NewUser person) {
        String password = passwords.make();
        UserChange change = create(person, password, true);
        return change instanceof UserChange.Done done ? new UserChange.Done(done.person(), password) : change;
    }

    /** Makes a user with a password that {@link PasswordRule} has accepted; refused when the username is taken. */
    public UserChange create(NewUser person, String password, boolean mustChange) {
        users.lock();
        if (users.existsByUsername(person.username())) {
            return new UserChange.Refused("identity.user.taken");
        }
        User user = users.saveAndFlush(new User(person, hash(password), mustChange, clock.instant()));
        record(
                Action.USER_CREATED,
                user,
                Map.of("after", Map.of("username", user.username(), "roles", names(user.roles()))));
        return done(user);
    }

    /** From the next request on; refused to whoever would drop his own right to administer. */
    public UserChange changeRoles(UserId id, Set<Role> wanted) {
        User user = locked(id);
        if (isActing(id) && !wanted.contains(Role.ADMIN)) {
            return new UserChange.Refused("identity.user.ownAdmin");
        }
        Set<Role> before = user.roles();
        if (before.equals(wanted)) {
            return done(user);
        }
        user.become(wanted, clock.instant());
        return saved(
                Action.USER_CHANGED,
                user,
                Map.of(
                        "before", Map.of("roles", names(before)),
                        "after", Map.of("roles", names(wanted))));
    }

    /** Says to which unit somebody belongs: auditors ask who agreed to whose requests. */
    public UserChange changeUnit(UserId id, String unit) {
        User user = locked(id);
        String before = user.unit();
        if (before.equals(unit)) {
            return done(user);
        }
        user.moveTo(unit);
        return saved(
                Action.USER_CHANGED, user, Map.of("before", Map.of("unit", before), "after", Map.of("unit", unit)));
    }

    /** Ends every session; refused to whoever would disable himself. */
    public UserChange disable(UserId id) {
        User user = locked(id);
        if (isActing(id)) {
            return new UserChange.Refused("identity.user.yourself");
        }
        if (!user.isActive()) {
            return done(user);
        }
        user.disable();
        return saved(Action.USER_CHANGED, user, active(true, false));
    }

    /** Lets somebody in again who was disabled. */
    public UserChange enable(UserId id) {
        User user = locked(id);
        if (user.isActive()) {
            return done(user);
        }
        user.enable(clock.instant());
        return saved(Action.USER_CHANGED, user, active(false, true));
    }

    /** A temporary password; the person's sessions end. Refused for oneself. */
    public UserChange resetPassword(UserId id) {
        User user = locked(id);
        if (isActing(id)) {
            return new UserChange.Refused("identity.user.ownPassword");
        }
        String password = passwords.make();
        user.giveTemporaryPassword(hash(password), clock.instant());
        saved(Action.USER_PASSWORD_CHANGED, user, Map.of("temporary", true));
        return new UserChange.Done(user.person(), password);
    }

    /** A password of the person's own choice, accepted by {@link PasswordRule}; what the next session is bound to. */
    public Credentials choosePassword(UserId id, String password) {
        User user = locked(id);
        user.choosePassword(hash(password), clock.instant());
        saved(Action.USER_PASSWORD_CHANGED, user, Map.of("temporary", false));
        return user.credentials();
    }

    /**
     * The second factor was taken off by others, who write it into the trail: every session of now is over, and the
     * person waits before deciding.
     */
    public void bereave(UserId id) {
        User user = users.findById(id).orElseThrow(() -> new NoSuchUser(id));
        user.loseSecondFactor(clock.instant());
        users.saveAndFlush(user);
    }

    private UserChange saved(Action action, User user, Map<String, ?> details) {
        users.saveAndFlush(user);
        record(action, user, details);
        return done(user);
    }

    private void record(Action action, User user, Map<String, ?> details) {
        trail.record(AuditEntry.of(action, Subject.of("user", user.id()), details));
    }

    private User locked(UserId id) {
        users.lock();
        return users.findById(id).orElseThrow(() -> new NoSuchUser(id));
    }

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private static boolean isActing(UserId id) {
        return SignedIn.here().map(SignedIn::id).equals(Optional.of(id));
    }

    private static UserChange done(User user) {
        return new UserChange.Done(user.person(), null);
    }

    private static Map<String, ?> active(boolean before, boolean after) {
        return Map.of("before", Map.of("active", before), "after", Map.of("active", after));
    }

    /** In the order in which roles are declared. */
    private static List<String> names(Set<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::name)
                .toList();
    }
}
