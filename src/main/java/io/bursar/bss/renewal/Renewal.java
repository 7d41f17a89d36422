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

        /** What {@link #text()} writes: {@code M1} to {@code M11}, {@code Y1} to {@code Y3}. */
        String SHAPE = "M([1-9]|1[01])|Y[1-3]";

        /** How many months or years. */
        int count();

        /** Reads {@link #text()}. */
        static Period of(String text) {
            if (!text.matches(SHAPE)) {
                throw new IllegalArgumentException("a period is M1 to M11 or Y1 to Y3, not " + text);
            }
            int count = Integer.parseInt(text.substring(1));
            return text.charAt(0) == 'M' ? new Months(count) : new Years(count);
        }

        /** Short: {@code M3} for three months, {@code Y1} for one year. */
        default String text() {
            return switch (this) {
                case Months it -> "M" + it.count;
                case Years it -> "Y" + it.count;
            };
        }

        /** The same as months. */
        default int months() {
            return switch (this) {
                case Months it -> it.count;
                case Years it -> it.count * 12;
            };
        }

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
