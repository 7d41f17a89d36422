package io.bursar.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;

/**
 * Who may call which address, contributed as a bean by the module that owns the addresses. Immutable; patterns are
 * Spring's ({@code /requests/*​/approval}, {@code /requests/**}); the first that fits counts. No roles: everybody who
 * is signed in.
 *
 * <p>What no rule names: a page needs sign-in, anything that changes something is refused.
 */
public final class PathRules {

    private final List<Rule> rules;

    private PathRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param pattern Spring's
     * @param roles who may; empty: everybody who is signed in
     */
    public record Rule(Set<HttpMethod> methods, String pattern, Set<Role> roles, Kind kind) {

        /** Whether the password must have been given just before. */
        public boolean recent() {
            return kind == Kind.RECENT;
        }
    }

    /** What is special about an address. */
    public enum Kind {
        PLAIN,
        /** Asks for a password given in the last five minutes. */
        RECENT,
        /** Asked by the page itself, so it is no sign that somebody is there. */
        POLL
    }

    /** No rules yet. */
    public static PathRules none() {
        return new PathRules(List.of());
    }

    /** These people may look at it (GET, HEAD). */
    public PathRules reads(String pattern, Role... roles) {
        return and(Set.of(HttpMethod.GET, HttpMethod.HEAD), pattern, roles, Kind.PLAIN);
    }

    /**
     * These people's pages ask there by themselves, again and again (GET). Such a question does not keep a session
     * alive: a page left open must not count as a person.
     */
    public PathRules polls(String pattern, Role... roles) {
        return and(Set.of(HttpMethod.GET, HttpMethod.HEAD), pattern, roles, Kind.POLL);
    }

    /** These people may change something there (POST). */
    public PathRules writes(String pattern, Role... roles) {
        return and(Set.of(HttpMethod.POST), pattern, roles, Kind.PLAIN);
    }

    /**
     * These people may decide there (POST) when they gave their password within the last five minutes. Who did not is
     * asked for it and comes back to the page of the form; nothing has been done then, and nothing is replayed.
     */
    public PathRules decides(String pattern, Role... roles) {
        return and(Set.of(HttpMethod.POST), pattern, roles, Kind.RECENT);
    }

    /** The page of a long form that ends in a decision: the password is asked for before anything is typed. */
    public PathRules readsBeforeDeciding(String pattern, Role... roles) {
        return and(Set.of(HttpMethod.GET, HttpMethod.HEAD), pattern, roles, Kind.RECENT);
    }

    /** All of them; the first that fits counts. */
    public List<Rule> rules() {
        return rules;
    }

    private PathRules and(Set<HttpMethod> methods, String pattern, Role[] roles, Kind kind) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(methods, pattern, Set.copyOf(Arrays.asList(roles)), kind));
        return new PathRules(more);
    }
}
