package io.bursar.bss.cost;

import org.jspecify.annotations.Nullable;

/** Huawei's limits on texts. An empty one is not "all": often it is a filter of its own (15.3). */
final class Text {

    private Text() {}

    static void require(String what, @Nullable String value, int most) {
        if (value != null && (value.isBlank() || value.length() > most)) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + most + " characters");
        }
    }
}
