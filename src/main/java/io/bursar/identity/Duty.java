package io.bursar.identity;

import java.util.Set;

/**
 * What somebody who is signed in has to do before anything else. Until then that person has no roles and comes to no
 * page but those named here.
 */
enum Duty {
    /** Nothing: the person may work. */
    NONE(Set.of()),
    /** The password was given, the code of the authenticator was not. */
    GIVE_CODE(Set.of(CodeController.CODE)),
    /** Somebody else knows the password. */
    CHANGE_PASSWORD(Set.of("/account/password")),
    /** A role of this person demands a second factor. */
    SET_UP_FACTOR(Set.of(
            SecondFactorController.PAGE,
            SecondFactorController.PAGE + "/offer",
            SecondFactorController.PAGE + "/confirmation",
            "/confirm-password"));

    private static final Set<String> ALWAYS = Set.of("/language", "/sign-out");

    private final Set<String> pages;

    Duty(Set<String> pages) {
        this.pages = pages;
    }

    boolean allows(String path) {
        return this == NONE || ALWAYS.contains(path) || pages.contains(path);
    }

    /** Where it is done. */
    String page() {
        return switch (this) {
            case NONE -> "/";
            case GIVE_CODE -> CodeController.CODE;
            case CHANGE_PASSWORD -> "/account/password";
            case SET_UP_FACTOR -> SecondFactorController.PAGE;
        };
    }
}
