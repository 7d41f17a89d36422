package io.bursar.sandbox.accounts;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** How names are searched: exactly, or anywhere within; a name with a space is never found (multi-account.md 1). */
public final class NameFilter {

    private NameFilter() {}

    /** Null lets everything through; the empty string is a name like any other. */
    public static Predicate<String> of(@Nullable String wanted, boolean fuzzy) {
        if (wanted == null) {
            return name -> true;
        }
        return name ->
                wanted.indexOf(' ') < 0 && ((fuzzy && !wanted.isEmpty()) ? name.contains(wanted) : name.equals(wanted));
    }
}
