package io.bursar.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page on which people open who have no other role than these; everybody else gets the home page. Contributed as a
 * bean by the module whose page it is.
 *
 * @param href address within the application, starting with a slash
 * @param authorities as Spring Security knows the roles
 */
public record FirstPage(String href, Set<String> authorities) {

    public FirstPage {
        authorities = Set.copyOf(authorities);
    }

    /** For people who have only roles of these (constants of {@code identity.Role}). */
    public static FirstPage of(String href, Enum<?>... roles) {
        return new FirstPage(
                href, Arrays.stream(roles).map(role -> "ROLE_" + role.name()).collect(Collectors.toSet()));
    }

    boolean isFor(Set<String> held) {
        var roles = held.stream().filter(name -> name.startsWith("ROLE_")).collect(Collectors.toSet());
        return !roles.isEmpty() && authorities.containsAll(roles);
    }
}
