package io.bursar.identity;

import java.util.Set;

/**
 * What somebody who is signed in has to do before anything else. Until then that person has no roles and comes to no
 * other page.
 */
enum Duty {
    /** Nothing: the person may work. */
    NONE,
    /** The password was given, the code of the authenticator was not. */
    GIVE_CODE,
    /** Somebody else knows the password. */
    CHANGE_PASSWORD,
    /** A role of this person demands a second factor. */
    SET_UP_FACTOR;

    private static final Set<String> ALWAYS = Set.of("/language", "/sign-out");
    private static final Set<String> SETTING_UP = Set.of("", "/offer", "/confirmation");

    /** Where it is done. */
    String page() {
        return switch (this) {
            case NONE -> "/";
            case GIVE_CODE -> CodeController.CODE;
            case CHANGE_PASSWORD -> SignedInFilter.CHANGE_PASSWORD;
            case SET_UP_FACTOR -> SecondFactorController.PAGE;
        };
    }

    boolean allows(String path) {
        return this == NONE || path.equals(page()) || ALWAYS.contains(path) || (this == SET_UP_FACTOR && setsUp(path));
    }

    private static boolean setsUp(String path) {
        return path.equals("/confirm-password")
                || (path.startsWith(SecondFactorController.PAGE)
                        && SETTING_UP.contains(path.substring(SecondFactorController.PAGE.length())));
    }
}
