package io.bursar.web;

/**
 * Something open that every page shows as long as there is any, e.g. movements of money whose outcome is unknown.
 * Contributed as a bean; asked once per page by everybody who is signed in, so it must be one cheap query.
 */
public interface NavigationCounter {

    /** Message key of the label. */
    String key();

    /** Where the open things are listed. */
    String href();

    /** How many; zero hides it. */
    long count();
}
