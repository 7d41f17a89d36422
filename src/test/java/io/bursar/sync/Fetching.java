package io.bursar.sync;

import org.springframework.context.ApplicationContext;

/** Reads what is due at once, for tests of other modules' pages. */
public final class Fetching {

    private Fetching() {}

    /** One part, also one that no plan has. */
    public static void part(ApplicationContext portal, String source, Part part) {
        portal.getBean(SyncBooks.class)
                .add(source, part, portal.getBean(java.time.Clock.class).instant());
        try {
            portal.getBean(SyncReader.class).readWhole(source, part.key());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Everything of these sources, present and past. */
    public static void everything(ApplicationContext portal, String... sources) {
        var reader = portal.getBean(SyncReader.class);
        try {
            for (var source : sources) {
                // What one part finds may change what is planned next.
                for (int round = 0; round < 2; round++) {
                    reader.plan();
                    while (reader.read(source, 100, _ -> {})) {
                        // The next hundred.
                    }
                }
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
