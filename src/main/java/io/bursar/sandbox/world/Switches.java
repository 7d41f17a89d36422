package io.bursar.sandbox.world;

import java.util.Map;
import java.util.TreeMap;

/** The switches' present positions. */
public final class Switches {

    private static final String PREFIX = "switch.";

    private final Settings settings;

    Switches(Settings settings) {
        this.settings = settings;
    }

    /** The value now. */
    public String value(Switch which) {
        String value = settings.get(PREFIX + which.key());
        return value == null ? which.initial() : value;
    }

    /** Whether it stands at that value. */
    public boolean is(Switch which, String value) {
        return value(which).equals(value);
    }

    /** The value of a switch that holds a number. */
    public int number(Switch which) {
        return Integer.parseInt(value(which));
    }

    /**
     * Sets one.
     *
     * @throws IllegalArgumentException for an unknown key or a value that is not allowed
     */
    public void set(String key, String value) {
        for (Switch each : Switch.values()) {
            if (each.key().equals(key)) {
                if (!value.matches(each.pattern())) {
                    throw new IllegalArgumentException(key + " takes " + each.pattern());
                }
                settings.set(PREFIX + key, value);
                return;
            }
        }
        throw new IllegalArgumentException("there is no switch " + key);
    }

    /** All of them, by key. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (Switch each : Switch.values()) {
            all.put(each.key(), value(each));
        }
        return all;
    }
}
