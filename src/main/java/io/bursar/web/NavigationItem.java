package io.bursar.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One entry of the navigation, contributed as a bean by the module whose page it opens.
 *
 * @param order place in the navigation; the hundreds are sections: 0 home, 100 money, 200 insight, 300 proof,
 *     900 administration
 * @param key message key of the label
 * @param href address within the application, starting with a slash
 * @param icon its picture
 * @param authorities any of these shows the entry; empty: everybody who is signed in
 */
public record NavigationItem(int order, String key, String href, Icon icon, Set<String> authorities) {

    public NavigationItem {
        authorities = Set.copyOf(authorities);
    }

    /** The same entry, shown only to people in one of these roles (constants of {@code identity.Role}). */
    public NavigationItem onlyFor(Enum<?>... roles) {
        return new NavigationItem(order, key, href, icon, authorities(roles));
    }

    /** An entry for everybody who is signed in. */
    public static NavigationItem of(int order, String key, String href, Icon icon) {
        return new NavigationItem(order, key, href, icon, Set.of());
    }

    /** The names under which Spring Security knows these roles. */
    static Set<String> authorities(Enum<?>... roles) {
        return Arrays.stream(roles).map(role -> "ROLE_" + role.name()).collect(Collectors.toUnmodifiableSet());
    }
}
