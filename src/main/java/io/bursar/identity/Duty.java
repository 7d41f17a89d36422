package io.bursar.identity;

/**
 * What somebody who is signed in has to do before anything else. Until then that person has no roles and comes to no
 * other page.
 */
public enum Duty {
    /** Nothing: the person may work. */
    NONE,
    /** The password was given, the code of the authenticator was not. */
    GIVE_CODE,
    /** Somebody else knows the password. */
    CHANGE_PASSWORD,
    /** A role of this person demands a second factor. */
    SET_UP_FACTOR;
}
