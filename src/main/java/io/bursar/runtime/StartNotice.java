package io.bursar.runtime;

import java.util.List;

/**
 * Something that the person who has just started Bursar should read, printed after everything is up. Beans of this
 * type are asked in the order of their {@code @Order}, after the address.
 */
@FunctionalInterface
public interface StartNotice {

    /** Lines as they are printed; none for silence. Called once, when the portal answers. */
    List<String> lines();
}
