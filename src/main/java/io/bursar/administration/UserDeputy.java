package io.bursar.administration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.NewUser;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Profile;
import io.bursar.identity.Role;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserChange;
import io.bursar.identity.UserDesk;
import io.bursar.identity.UserId;
import io.bursar.identity.UserRegister;
import io.bursar.secondfactor.SecondFactorDesk;

/**
 * Where administrators' wishes arrive. What lets somebody in or raises what somebody may do (a new user, another
 * role, enabling, a temporary password, a second factor reset) waits for a second administrator, who is neither the
 * one who asks nor the one it is about, and whom nobody has only just made ({@link People#coolDownOf}): otherwise an
 * administrator could make the second one himself. What takes rights away happens at once.
 *
 * <p>Alone acts only an administrator beside whom there has never been another: the first one of an installation,
 * until the second is made. That others were disabled since does not bring it back.
 */
@Service
@Transactional
class UserDeputy {

    private final UserDesk desk;
    private final SecondFactorDesk factors;
    private final UserProposals proposals;
    private final UserRegister register;
    private final AuditTrail trail;

    UserDeputy(
            UserDesk desk, SecondFactorDesk factors, UserProposals proposals, UserRegister register, AuditTrail trail) {
        this.desk = desk;
        this.factors = factors;
        this.proposals = proposals;
        this.register = register;
        this.trail = trail;
    }

    UserChange create(NewUser person) {
        if (!isSecondNeeded()) {
            return desk.create(person);
        }
        return register.isTaken(person.username())
                ? new UserChange.Refused("identity.user.taken")
                : propose(UserProposal.Kind.CREATE, null, person, "");
    }

    UserChange changeRoles(UserId id, Set<Role> wanted) {
        Person user = find(id);
        if (isMe(id) && !wanted.contains(Role.ADMIN)) {
            return new UserChange.Refused("identity.user.ownAdmin");
        }
        boolean raises = !user.roles().containsAll(wanted);
        return raises && isSecondNeeded()
                ? propose(UserProposal.Kind.ROLES, id, new NewUser(user.username(), user.displayName(), wanted), "")
                : desk.changeRoles(id, wanted);
    }

    UserChange enable(UserId id) {
        return isSecondNeeded() && !find(id).active()
                ? propose(UserProposal.Kind.ENABLE, id, as(find(id)), "")
                : desk.enable(id);
    }

    UserChange resetPassword(UserId id) {
        if (isMe(id)) {
            return new UserChange.Refused("identity.user.ownPassword");
        }
        return isSecondNeeded() ? propose(UserProposal.Kind.PASSWORD, id, as(find(id)), "") : desk.resetPassword(id);
    }

    UserChange resetFactor(UserId id, String reason) {
        Profile known = register.profile(id);
        Person user = known.person();
        if (isMe(id)) {
            return new UserChange.Refused("identity.factor.own");
        }
        if (!known.secondFactor()) {
            return new UserChange.Refused("identity.factor.none");
        }
        if (isSecondNeeded()) {
            return propose(UserProposal.Kind.SECOND_FACTOR, id, as(user), reason);
        }
        factors.reset(id, reason);
        return new UserChange.Done(user, null);
    }

    /** Carries out what another administrator has asked for. */
    UserChange confirm(UUID id) {
        UserProposal proposal = proposals.openForUpdate(id).orElse(null);
        if (proposal == null) {
            return new UserChange.Refused("identity.proposal.gone");
        }
        if (!proposal.mayBeConfirmedBy(me())) {
            return new UserChange.Refused("identity.proposal.samePerson");
        }
        Optional<Instant> early = proposals.coolDownOf(me());
        if (early.isPresent()) {
            return new UserChange.TooEarly(early.get());
        }
        UserChange change = carriedOut(proposal);
        if (change instanceof UserChange.Done done) {
            proposals.end(proposal, UserProposals.End.CONFIRMED, me());
            record(
                    Action.USER_CHANGE_CONFIRMED,
                    Subject.of("user", done.person().id()),
                    proposal);
        }
        return change;
    }

    /** Another administrator says no, or who asked thinks better of it. */
    UserChange turnDown(UUID id) {
        UserProposal proposal = proposals.openForUpdate(id).orElse(null);
        if (proposal == null) {
            return new UserChange.Refused("identity.proposal.gone");
        }
        boolean own = proposal.by().id().equals(me());
        proposals.end(proposal, own ? UserProposals.End.WITHDRAWN : UserProposals.End.TURNED_DOWN, me());
        record(Action.USER_CHANGE_TURNED_DOWN, subject(proposal), proposal);
        return new UserChange.Done(proposal.by(), null);
    }

    /** From the second person on who was ever an administrator. */
    boolean isSecondNeeded() {
        return register.everAdministrators() > 1;
    }

    private UserChange carriedOut(UserProposal proposal) {
        UserId user = proposal.user();
        if (user == null) {
            return desk.create(proposal.wanted());
        }
        return switch (proposal.kind()) {
            case CREATE -> throw new IllegalStateException("nobody to create");
            case ROLES -> desk.changeRoles(user, proposal.roles());
            case ENABLE -> desk.enable(user);
            case PASSWORD -> desk.resetPassword(user);
            case SECOND_FACTOR -> {
                factors.reset(user, proposal.reason());
                yield new UserChange.Done(find(user), null);
            }
        };
    }

    private UserChange propose(UserProposal.Kind kind, @Nullable UserId user, NewUser wanted, String reason) {
        register.lock();
        if (!proposals.add(kind, user, wanted, reason, me())) {
            return new UserChange.Refused("identity.proposal.already");
        }
        Subject subject = user == null ? new Subject("user", wanted.username()) : Subject.of("user", user);
        trail.record(AuditEntry.of(Action.USER_CHANGE_PROPOSED, subject, details(kind, wanted, reason)));
        return new UserChange.Proposed();
    }

    private void record(Action action, Subject subject, UserProposal proposal) {
        var details =
                new java.util.TreeMap<String, Object>(details(proposal.kind(), proposal.wanted(), proposal.reason()));
        details.put("proposedBy", proposal.by().id().toString());
        trail.record(AuditEntry.of(action, subject, details));
    }

    private static Subject subject(UserProposal proposal) {
        UserId user = proposal.user();
        return user == null ? new Subject("user", proposal.wanted().username()) : Subject.of("user", user);
    }

    private static Map<String, ?> details(UserProposal.Kind kind, NewUser wanted, String reason) {
        return Map.of(
                "kind", kind.name(),
                "username", wanted.username(),
                "reason", reason,
                "roles", wanted.roles().stream().sorted().map(Role::name).toList());
    }

    private Person find(UserId id) {
        return register.profile(id).person();
    }

    private static NewUser as(Person user) {
        return new NewUser(user.username(), user.displayName(), Set.of());
    }

    private static boolean isMe(UserId id) {
        return me().equals(id);
    }

    private static UserId me() {
        return SignedIn.here().orElseThrow().id();
    }
}
