package io.bursar.web;

/** What the frame knows of the person who is signed in; the principal implements it. */
public interface NamedPrincipal {

    /** As shown to people. */
    String displayName();
}
