package io.bursar.audit;

/** Tells who is acting on this thread; {@code identity} implements it from the signed-in session. */
public interface CurrentActor {

    /** The signed-in person, or a system actor where nobody is signed in. */
    Actor get();
}
