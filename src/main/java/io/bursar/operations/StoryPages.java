package io.bursar.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.account.AccountDirectory;
import io.bursar.approval.Origin;
import io.bursar.approval.Origins;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.Stories;
import io.bursar.instruction.Story;
import io.bursar.operations.StoryPage.RulingLine;
import io.bursar.operations.StoryPage.Turn;
import io.bursar.ruling.RulingState;
import io.bursar.ruling.Rulings;

/** Puts an instruction's page together. */
@Component
class StoryPages {

    private final Told told;
    private final Origins origins;
    private final AccountDirectory directory;
    private final Timeline timeline;
    private final People people;

    /** What the machine did and what people said. */
    @Component
    record Told(Stories stories, Rulings rulings) {}

    StoryPages(Told told, Origins origins, AccountDirectory directory, Timeline timeline, People people) {
        this.told = told;
        this.origins = origins;
        this.directory = directory;
        this.timeline = timeline;
        this.people = people;
    }

    /** The page as that person sees it; empty for an unknown instruction. */
    Optional<StoryPage> of(InstructionId id, Person looking) {
        return told.stories().of(id).map(story -> page(story, looking));
    }

    private StoryPage page(Story story, Person looking) {
        Origin origin = origins.of(story.batch()).orElse(null);
        List<RulingLine> rulings = told.rulings().of(story.instruction().id()).stream()
                .map(it -> new RulingLine(
                        it,
                        name(it.proposed().by()),
                        it.closed() == null ? null : name(it.closed().by()),
                        it.proposed().by().equals(looking.id().value())))
                .toList();
        var account = story.instruction().what().account();
        return new StoryPage(
                story,
                account == null ? null : directory.find(account).orElse(null),
                origin,
                timeline.of(story, origin, rulings),
                rulings,
                turn(story, origin, rulings, looking));
    }

    private static Turn turn(Story story, @Nullable Origin origin, List<RulingLine> rulings, Person looking) {
        boolean open = story.instruction().state().isUncertain();
        boolean maker = origin != null && origin.maker().id().equals(looking.id());
        boolean mayRule = looking.isNow(Role.APPROVER) || looking.isNow(Role.ADMIN);
        boolean waiting = rulings.stream().anyMatch(it -> it.ruling().state() == RulingState.PROPOSED);
        return new Turn(open && (mayRule || looking.isNow(Role.FINANCE)), open && mayRule && !maker, maker, waiting);
    }

    private String name(UUID user) {
        return people.find(new UserId(user)).map(Person::displayName).orElseGet(user::toString);
    }
}
