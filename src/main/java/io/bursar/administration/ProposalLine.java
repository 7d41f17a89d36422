package io.bursar.administration;

import java.time.Instant;
import java.util.List;

import io.bursar.identity.Role;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserId;

/**
 * A {@link UserProposal} as shown to an administrator, or to an auditor without buttons.
 */
record ProposalLine(
        String id,
        UserProposal.Kind kind,
        String name,
        List<Role> roles,
        String reason,
        String by,
        Instant at,
        boolean own,
        boolean mayConfirm) {

    static ProposalLine of(UserProposal proposal) {
        UserId me = SignedIn.here().orElseThrow().id();
        return new ProposalLine(
                proposal.id().toString(),
                proposal.kind(),
                proposal.wanted().displayName() + " (" + proposal.wanted().username() + ")",
                proposal.roles().stream().sorted().toList(),
                proposal.reason(),
                proposal.by().displayName(),
                proposal.at(),
                proposal.by().id().equals(me),
                proposal.mayBeConfirmedBy(me));
    }
}
