package io.bursar.support;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;

/** The people of the sandbox, found by name: other tests may have made more in the same role. */
public final class SamplePeople {

    private SamplePeople() {}

    /** 李静, who prepares requests. */
    public static Person li(People people) {
        return people.in(Role.FINANCE).stream()
                .filter(person -> person.username().equals("li"))
                .findFirst()
                .orElseThrow();
    }
}
