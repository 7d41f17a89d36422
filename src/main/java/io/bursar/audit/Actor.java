package io.bursar.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param id the user's id, or the name of the machine part
 * @param name as shown to people at that moment
 * @param onBehalfOf the id of the person whose right was used under a delegation, or null
 * @param address the client's address as the socket saw it, or null
 */
public record Actor(
        Kind kind,
        String id,
        String name,
        @Nullable String onBehalfOf,
        @Nullable String address) {

    /** A person, or a part of Bursar. */
    public enum Kind {
        USER("user"),
        SYSTEM("system");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it is stored. */
        String word() {
            return word;
        }

        /** What that word stands for. */
        public static Kind of(String word) {
            return switch (word) {
                case "user" -> USER;
                case "system" -> SYSTEM;
                default -> throw new IllegalArgumentException("no kind of actor: " + word);
            };
        }
    }

    /** A part of Bursar, e.g. {@code lane}. */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, part, null, null);
    }
}
