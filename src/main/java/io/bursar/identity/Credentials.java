package io.bursar.identity;

/**
 * A person as signing in has to know him, as of when it was read.
 *
 * @param passwordHash Argon2id, encoded
 * @param mustChangePassword whether somebody else knows the password
 * @param secondFactor whether a code is asked for after the password
 * @param number what sessions are bound to: it grows whenever those of now are over; from 1
 */
public record Credentials(
        Person person, String passwordHash, boolean mustChangePassword, boolean secondFactor, int number) {

    /** Never the hash. */
    @Override
    public String toString() {
        return "Credentials[" + person.id() + ", " + number + "]";
    }
}
