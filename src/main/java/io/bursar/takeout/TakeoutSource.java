package io.bursar.takeout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

import io.bursar.audit.Action;
import io.bursar.identity.Role;

/**
 * Something that can be taken away, contributed as a bean by the module whose it is. Filters are the parameters of the
 * page's address; what a source does not know it ignores.
 */
public interface TakeoutSource {

    /** One word in small letters, e.g. {@code movements}; in the file's name and in the trail. */
    String kind();

    /** The page that it is a file of, within the application. */
    String page();

    /** Who may take it: those who may read its page. */
    default Set<Role> readers() {
        return Set.of(Role.AUDITOR, Role.ADMIN);
    }

    /** What the trail calls it when a file was made. */
    Action action();

    /** What it can be made as. */
    List<Format> formats();

    /** Of these parameters the ones that filter, in a fixed order, without what is empty. */
    Map<String, String> filter(Map<String, String> parameters);

    /** The message key of why that filter cannot be answered exactly; empty when it can. */
    Optional<String> refusal(Map<String, String> filter);

    /** How many rows it finds; need not count further than {@code most}. */
    long count(Map<String, String> filter, long most);

    /**
     * Writes the file; the words in it are in the language of this thread.
     *
     * @param progress is told how many rows are written, now and then and at the end
     */
    void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException;

    /** What is wanted. */
    record Wanted(Map<String, String> filter, Format format, Locale language) {}
}
