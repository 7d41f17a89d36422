package io.bursar.bss.renewal;

import java.util.HashSet;
import java.util.List;

/**
 * What shall be renewed and for how long.
 *
 * @param resources one to ten main resources, each once
 */
public record Renewal(List<ResourceId> resources, Period period) {

    /** The most resources that one call takes. */
    public static final int MOST_RESOURCES = 10;

    public Renewal {
        resources = List.copyOf(resources);
        if (resources.isEmpty() || resources.size() > MOST_RESOURCES) {
            throw new IllegalArgumentException("one to ten resources are renewed together");
        }
        if (new HashSet<>(resources).size() < resources.size()) {
            throw new IllegalArgumentException("a resource is renewed once");
        }
    }

    /** How long. */
    public sealed interface Period {

        /** 1 to 11 of them. */
        record Months(int count) implements Period {

            public Months {
                if (count < 1 || count > 11) {
                    throw new IllegalArgumentException("one to eleven months; more are years");
                }
            }
        }

        /** 1 to 3 of them. */
        record Years(int count) implements Period {

            public Years {
                if (count < 1 || count > 3) {
                    throw new IllegalArgumentException("one to three years");
                }
            }
        }
    }
}
