package io.bursar.invariant;

import java.util.List;

/**
 * Something that must hold whatever happens does not: somebody must look at once.
 *
 * @param violations one line each: the invariant's number, what it says, how many rows break it and one of them
 */
public record InvariantsBroken(List<String> violations) {

    public InvariantsBroken {
        violations = List.copyOf(violations);
    }
}
