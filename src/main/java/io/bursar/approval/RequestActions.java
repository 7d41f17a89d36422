package io.bursar.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.Person;

/**
 * What another module adds to a request: what may be started from it, where it came from, and what lists should point
 * at. Order the beans with {@code @Order}. Whoever fails is left out: the request is shown all the same.
 */
public interface RequestActions {

    /**
     * What that person may start from the request; empty when nothing.
     *
     * @param request as it is now; whoever follows the link is checked again there
     */
    default List<Link> linksFor(RequestOverview request, Person looking) {
        return List.of();
    }

    /** What approvers and auditors should know besides the request's own content; empty when nothing. */
    default List<Fact> factsFor(RequestOverview request) {
        return List.of();
    }

    /**
     * What contradicts what the request's page says, to stand on its top; while there is something, no link that
     * moves money is offered. Empty when nothing does.
     */
    default List<Fact> warningsFor(RequestOverview request) {
        return List.of();
    }

    /** What a list says in a word or two, e.g. that rows were left out; requests without are left out. */
    default Map<RequestNumber, List<Flag>> flagsFor(Collection<RequestNumber> requests) {
        return Map.of();
    }

    /**
     * A link.
     *
     * @param labelKey message key of a verb, e.g. copy
     * @param path within Bursar, with its query, starting with a slash; values in it already encoded
     * @param moves whether it begins another movement of money; else it only shows or takes away
     */
    record Link(String labelKey, String path, boolean moves) {}

    /**
     * One line among the facts.
     *
     * @param labelKey message key of what it is
     * @param text in the reader's language; typed text is shown escaped
     * @param path where it leads to, as in {@link Link}, or null
     */
    record Fact(String labelKey, String text, @Nullable String path) {}

    /** A word or two: message key and its arguments, already as text. */
    record Flag(String key, List<String> arguments) {

        public Flag {
            arguments = List.copyOf(arguments);
        }
    }
}
