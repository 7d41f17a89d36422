package io.bursar.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.jspecify.annotations.Nullable;

/** The armed faults, in the order in which they were armed. */
public final class Faults {

    private static final class Armed {

        private final Fault fault;
        private int remaining;
        private int toSkip;

        Armed(Fault fault) {
            this.fault = fault;
            this.remaining = fault.aim().count();
            this.toSkip = fault.aim().skip();
        }
    }

    /** A fault and how often it will still fire. */
    public record Pending(Fault fault, int remaining) {}

    private final List<Armed> armed = new ArrayList<>();
    private RandomGenerator random = seeded(0);

    /** Arms one more. */
    public synchronized void arm(Fault fault) {
        armed.add(new Armed(fault));
    }

    /** Forgets all of them. */
    public synchronized void disarm() {
        armed.clear();
    }

    /** Makes the dice of faults with a percentage fall the same way again. */
    public synchronized void seed(long seed) {
        random = seeded(seed);
    }

    /** What is armed. */
    public synchronized List<Pending> pending() {
        return armed.stream()
                .map(each -> new Pending(each.fault, each.remaining))
                .toList();
    }

    /** The fault that this request gets; null for none. */
    public synchronized @Nullable Fault next(String operation, boolean pooled) {
        for (Armed each : armed) {
            if (!each.fault.concerns(operation, pooled) || !hits(each)) {
                continue;
            }
            each.remaining--;
            Fault fault = each.fault;
            armed.removeIf(other -> other.remaining == 0);
            return fault;
        }
        return null;
    }

    private boolean hits(Armed each) {
        if (each.toSkip > 0) {
            each.toSkip--;
            return false;
        }
        int percent = each.fault.aim().percent();
        return percent >= 100 || random.nextInt(100) < percent;
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
