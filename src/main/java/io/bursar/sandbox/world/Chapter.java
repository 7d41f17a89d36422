package io.bursar.sandbox.world;

import java.util.List;

/** What a further family of operations brings into the world: its tables and what is in them at first. */
public interface Chapter {

    /** Its tables, without the schema, in the order in which they can be emptied. */
    List<String> tables();

    /** Fills the empty tables; within a transaction. The same seed on the same day gives the same content. */
    void found(World world, long seed);
}
