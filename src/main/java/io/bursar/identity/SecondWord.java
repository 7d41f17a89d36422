package io.bursar.identity;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.bursar.web.Flash;
import io.bursar.web.Formats;

/**
 * The word of a second person, which counts only when nobody has just made that person: whoever was given a role, a
 * password or the account a short while ago proposes like everybody else, but does not yet confirm what others propose.
 */
@Component
public class SecondWord {

    private final People people;
    private final Formats formats;

    SecondWord(People people, Formats formats) {
        this.people = people;
        this.formats = formats;
    }

    /** What to say to the signed-in person when his confirmation does not count yet; empty when it does. */
    public Optional<Flash> refusal() {
        return people.coolDownOf(people.current().id()).map(this::refusal);
    }

    /** The same, once it is known from when on it counts. */
    public Flash refusal(Instant from) {
        return Flash.refused("identity.coolDown.refused", formats.instant(from));
    }
}
