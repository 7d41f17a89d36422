package io.bursar.rule;

import java.util.List;

import io.bursar.identity.UserId;

/**
 * One step of a rule: so many of these people have to agree.
 *
 * @param people who may; empty for every approver
 * @param howMany 1 to 5
 */
public record Step(List<UserId> people, int howMany) {

    /** The most people a step can ask for. */
    public static final int MOST = 5;

    public Step {
        people = List.copyOf(people);
        if (howMany < 1 || howMany > MOST) {
            throw new IllegalArgumentException("a step needs 1 to " + MOST + " people");
        }
        if (!people.isEmpty() && people.size() < howMany) {
            throw new IllegalArgumentException("a step names at least as many people as it needs");
        }
    }

    /** Whether that approver may decide in it. */
    boolean mayBe(UserId approver) {
        return people.isEmpty() || people.contains(approver);
    }

    /** One of all approvers. */
    public static Step anyApprover() {
        return new Step(List.of(), 1);
    }
}
