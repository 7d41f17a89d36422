package io.bursar.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts, in which order, which page of them.
 *
 * @param text part of the id, login name or display name, in any case and width; empty for all
 * @param unitId that unit and everything below it; null for all
 * @param state null for all, the gone ones too
 * @param page from 1; a page beyond the last is answered with the last
 * @param size rows of a page, 1 to 200
 */
public record AccountQuery(
        String text,
        @Nullable String unitId,
        @Nullable AccountState state,
        Sort sort,
        boolean descending,
        int page,
        int size) {

    /** The columns that can be sorted by. */
    public enum Sort {
        DISPLAY_NAME,
        NAME,
        ID,
        UNIT,
        STATE,
        RECLAIMABLE
    }

    public AccountQuery {
        text = text.strip();
        page = Math.max(1, page);
        size = Math.clamp(size, 1, 200);
    }

    /** The first page of everything, by display name. */
    public static AccountQuery everything() {
        return containing("");
    }

    /** The first page of what contains that text, by display name. */
    public static AccountQuery containing(String text) {
        return new AccountQuery(text, null, null, Sort.DISPLAY_NAME, false, 1, 50);
    }
}
