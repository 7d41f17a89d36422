package io.bursar.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/** A card on the home page, contributed as a bean. It shows what the database holds and never waits for Huawei. */
public interface HomeCard {

    /** Place on the page; figures of the master account first. */
    int order();

    /** Message key of the title. */
    String title();

    /** Which roles see it (constants of {@code identity.Role}); empty: everybody. */
    default Set<? extends Enum<?>> roles() {
        return Set.of();
    }

    /** Whether it is left out while its list is empty. */
    default boolean hiddenWhenEmpty() {
        return false;
    }

    /** What it shows to the person of this thread, read now. */
    Content content();

    /** The fixed set of shapes. */
    sealed interface Content {}

    /** Numbers that matter. */
    record Figures(List<Figure> figures) implements Content {}

    /**
     * Things to look at, newest or most urgent first; at most ten are shown.
     *
     * @param empty message key of what is said when there are none
     * @param all the whole list's address, or null
     */
    record Lines(List<Line> lines, String empty, @Nullable String all) implements Content {}

    /**
     * One number. Neither money nor count: the account cannot be read, which is said as such and never shown as 0.
     *
     * @param key message key of the label
     * @param asOf when it was true, or null where it is now
     * @param href where it is explained, or null
     */
    record Figure(
            String key,
            @Nullable Money money,
            @Nullable Long count,
            @Nullable Instant asOf,
            @Nullable String href) {

        /** An amount as it was at that time. */
        public static Figure money(String key, Money money, Instant asOf, @Nullable String href) {
            return new Figure(key, money, null, asOf, href);
        }

        /** A count, now. */
        public static Figure count(String key, long count, @Nullable String href) {
            return new Figure(key, null, count, null, href);
        }

        /** Not readable with the rights that we have. */
        public static Figure unreadable(String key, @Nullable String href) {
            return new Figure(key, null, null, null, href);
        }
    }

    /** One thing to look at. */
    record Line(
            String text,
            String href,
            @Nullable Money money,
            @Nullable Badge badge,
            @Nullable Instant at) {}
}
