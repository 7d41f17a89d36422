package io.bursar.sandbox.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Remembers the latest things that were made; what falls out is made again, the same. Safe for many threads. */
public final class Recent<K, V> {

    private final int kept;
    private final Function<K, V> maker;
    private final Map<K, V> made = new LinkedHashMap<>();

    /** Remembers so many. */
    public Recent(int kept, Function<K, V> maker) {
        this.kept = kept;
        this.maker = maker;
    }

    public V of(K key) {
        synchronized (made) {
            @Nullable V known = made.remove(key);
            if (known != null) {
                made.put(key, known);
                return known;
            }
        }
        V fresh = maker.apply(key);
        synchronized (made) {
            made.put(key, fresh);
            if (made.size() > kept) {
                made.remove(made.keySet().iterator().next());
            }
        }
        return fresh;
    }
}
