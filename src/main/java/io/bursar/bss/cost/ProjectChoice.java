package io.bursar.bss.cost;

/** Which enterprise project is asked for. */
public sealed interface ProjectChoice {

    /** The project that everything belongs to unless somebody says otherwise. */
    One DEFAULT = new One("0");

    /**
     * That one.
     *
     * @param id 1 to 64 characters
     */
    record One(String id) implements ProjectChoice {

        public One {
            Text.require("project", id, 64);
            if (id.equals("null") || id.equals("-1")) {
                throw new IllegalArgumentException("Huawei would take that id as the absence of a project");
            }
        }
    }

    /** What belongs to no project. */
    record None() implements ProjectChoice {}
}
