package io.bursar.sandbox.scene;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Chance that is the same every time: a stream of numbers fixed by a seed and a name.
 *
 * <p>The name is the text of its parts, so dice of different things never influence each other.
 */
public final class Dice {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of the thing with that name. */
    public static Dice of(long seed, Object... name) {
        long hash = mix(seed + GOLDEN);
        for (Object part : name) {
            for (byte octet : part.toString().getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (octet & 0xff)) * 0x100000001B3L;
            }
            hash = mix(hash + GOLDEN);
        }
        return new Dice(hash);
    }

    /** A number in {@code [0, bound)}. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A number in {@code [low, high]}. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a hundred cases. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A length of time in {@code [0, bound)}, in whole seconds. */
    public Duration within(Duration bound) {
        return Duration.ofSeconds(Long.remainderUnsigned(next(), bound.toSeconds()));
    }

    /** So many lower-case hexadecimal digits. */
    public String hex(int length) {
        var digits = new char[length];
        for (int i = 0; i < length; i++) {
            digits[i] = HEX[below(16)];
        }
        return new String(digits);
    }

    /** An id in the usual form 8-4-4-4-12. */
    public String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
