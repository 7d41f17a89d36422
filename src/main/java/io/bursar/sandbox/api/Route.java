package io.bursar.sandbox.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where an operation lives.
 *
 * @param name Huawei's name of the operation; faults and the oracle use it
 * @param path with variables in braces, e.g. {@code /v1.0/{domain_id}/customer}
 * @param writes whether it changes anything; arrivals of writes are kept for the oracle
 * @param perSecond documented rate per key, or the assumed 10 (multi-account.md 14.8)
 */
public record Route(String name, String method, String path, boolean writes, Callers callers, int perSecond) {

    private static final int ASSUMED_RATE = 10;

    /** Who may call (multi-account.md 14.12). */
    public enum Callers {
        /** Only the enterprise master; anybody else gets CBC.0151. */
        MASTER,
        /** Any customer, about itself. */
        ANY
    }

    /** A read for the master alone. */
    public static Route read(String name, String method, String path) {
        return new Route(name, method, path, false, Callers.MASTER, ASSUMED_RATE);
    }

    /** A write for the master alone. */
    public static Route write(String name, String method, String path) {
        return new Route(name, method, path, true, Callers.MASTER, ASSUMED_RATE);
    }

    /** The same, open to every customer about itself. */
    public Route forAnyCaller() {
        return new Route(name, method, path, writes, Callers.ANY, perSecond);
    }

    /** The same with a documented rate. */
    public Route at(int requestsPerSecond) {
        return new Route(name, method, path, writes, callers, requestsPerSecond);
    }

    /** The variables of the path; null when the request is not for this route. */
    public @Nullable Map<String, String> match(String requestMethod, String requestPath) {
        if (!method.equals(requestMethod)) {
            return null;
        }
        List<String> wanted = segments(path);
        List<String> given = segments(requestPath);
        if (wanted.size() != given.size()) {
            return null;
        }
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), given.get(i));
            } else if (!segment.equals(given.get(i))) {
                return null;
            }
        }
        return variables;
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
