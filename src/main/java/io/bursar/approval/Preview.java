package io.bursar.approval;

import java.util.List;

import io.bursar.identity.Person;
import io.bursar.rule.Route;

/** What would happen to a request if it were submitted now. */
public sealed interface Preview {

    /** These rules fire; {@code next} are those who could decide first. */
    record Needs(Route route, List<Person> next) implements Preview {}

    /** No rule covers it: it could not be submitted. */
    record NoRule() implements Preview {}

    /** That step could not be completed by the people there are: it could not be submitted. */
    record NobodyCanDecide(int step) implements Preview {}
}
