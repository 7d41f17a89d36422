package io.bursar.livecheck;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.SettlingRules;
import io.bursar.livecheck.LiveCheckPage.Choice;
import io.bursar.livecheck.LiveCheckPage.Entry;
import io.bursar.livecheck.LiveCheckPage.InForce;
import io.bursar.livecheck.LiveCheckPage.Said;
import io.bursar.livecheck.LiveCheckPage.Settling;
import io.bursar.livecheck.LiveCheckPage.StepView;

/** Puts the page of the live check together. */
@Component
class LiveCheckPages {

    private static final int LISTED = 200;

    private final Entries entries;
    private final Choices choices;
    private final Delays delays;
    private final SettlingRules rules;
    private final People people;

    LiveCheckPages(Entries entries, Choices choices, Delays delays, SettlingRules rules, People people) {
        this.entries = entries;
        this.choices = choices;
        this.delays = delays;
        this.rules = rules;
        this.people = people;
    }

    /** As that person sees it. */
    LiveCheckPage seenBy(Person looking) {
        List<Entry> seen = entries.newest(looking, LISTED);
        List<StepView> steps = Arrays.stream(LiveStep.values())
                .map(step -> new StepView(
                        step, seen.stream().filter(it -> it.step() == step).toList()))
                .toList();
        Settling settling = new Settling(
                new InForce(rules.policy(), rules.window().toMinutes()),
                choices.chosen().map(it -> choice(it, looking)).orElse(null),
                choices.open().map(it -> choice(it, looking)).orElse(null),
                delays.suggestion(rules.safeWindow()),
                entries.passed(SettlingController.NEEDED_FOR_REPLAY));
        return new LiveCheckPage(steps, settling, looking.isNow(Role.ADMIN));
    }

    private Choice choice(Choices.Stored it, Person looking) {
        String by = people.find(new UserId(it.by()))
                .map(Person::displayName)
                .orElse(it.by().toString());
        return new Choice(
                it.id(),
                it.policy(),
                it.windowMinutes(),
                it.reason(),
                new Said(by, it.at()),
                looking.id().value().equals(it.by()));
    }
}
