package io.bursar.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A name in one language, as it was fetched.
 *
 * @param owner the kind of resource of a kind of usage, else empty
 * @param service code; empty where there is none
 */
record Word(
        WordKind kind,
        String owner,
        String code,
        String service,
        @Nullable String name,
        @Nullable String brief) {

    static Word of(WordKind kind, String code, @Nullable String name) {
        return new Word(kind, "", code, "", name, null);
    }

    Word ofService(@Nullable String of) {
        return new Word(kind, owner, code, of == null ? "" : of, name, brief);
    }

    Word brief(@Nullable String text) {
        return new Word(kind, owner, code, service, name, text);
    }

    Word ownedBy(String of) {
        return new Word(kind, of, code, service, name, brief);
    }
}
