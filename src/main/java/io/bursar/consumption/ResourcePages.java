package io.bursar.consumption;

import java.util.Optional;

/** Who has a page about a resource that records name, offers it by this: a bean of each module that has some. */
public interface ResourcePages {

    /** The address of the page about the resource of that id; empty where there is none. */
    Optional<String> pageOf(String resource);
}
