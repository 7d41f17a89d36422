package io.bursar.audit;

/** What a line is about: {@code request R-20261122-0007}, {@code instruction 0190…}, {@code user …}. */
public record Subject(String type, String id) {

    public static Subject of(String type, Object id) {
        return new Subject(type, id.toString());
    }
}
