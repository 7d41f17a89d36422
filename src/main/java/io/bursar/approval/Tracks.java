package io.bursar.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.approval.RequestPage.Agreement;
import io.bursar.approval.RequestPage.StepLine;
import io.bursar.approval.RequestPage.TrackEntry;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.rule.Route;
import io.bursar.web.Formats;
import io.bursar.web.Joined;

/** Who has said what about a request, and whose turn it is. */
@Component
class Tracks {

    private final Approvers approvers;
    private final People people;
    private final Interludes interludes;
    private final Formats formats;

    Tracks(Approvers approvers, People people, Interludes interludes, Formats formats) {
        this.interludes = interludes;
        this.formats = formats;
        this.approvers = approvers;
        this.people = people;
    }

    Ballot ballotOf(Request request) {
        return approvers.ballotOf(request);
    }

    /** From when on a right may be used, where that is still to come. */
    Optional<Instant> coolDownOf(Voice voice) {
        return approvers.coolDownOf(voice);
    }

    /** Everything that happened, oldest first. */
    List<TrackEntry> track(RequestFile.Contents contents) {
        List<TrackEntry> track = new ArrayList<>();
        Request request = contents.request();
        track.add(new TrackEntry(
                request.submittedAt(), "approval.track.submitted", name(request.maker()), request.reason()));
        contents.decisions().stream().map(this::entry).forEach(track::add);
        Closing closing = contents.closing();
        if (closing != null) {
            switch (closing.how()) {
                case RECALLED ->
                    track.add(new TrackEntry(closing.at(), "approval.track.RECALLED", name(request.maker()), ""));
                case EXPIRED ->
                    track.add(new TrackEntry(
                            closing.at(),
                            "approval.track.EXPIRED",
                            formats.word("approval.track.machine"),
                            deadline(request),
                            ""));
                case APPROVED -> track.addAll(interludes.of(request));
                case REJECTED, RETURNED -> {
                    // The decision says it.
                }
            }
        }
        track.sort(Comparator.comparing(TrackEntry::at));
        return track;
    }

    List<StepLine> steps(Ballot ballot, RequestFile.Contents contents) {
        Route route = ballot.route();
        Integer present = contents.closing() == null ? ballot.step() : null;
        return IntStream.rangeClosed(1, route.steps().size())
                .mapToObj(no -> new StepLine(
                        no,
                        new Agreement(
                                route.steps().get(no - 1).howMany(),
                                contents.decisions().stream()
                                        .filter(it -> it.step() == no && it.verdict() == Verdict.APPROVE)
                                        .count()),
                        contents.decisions().stream()
                                .filter(decision -> decision.step() == no)
                                .map(this::entry)
                                .toList(),
                        present != null && present == no,
                        present != null && present == no ? awaited(ballot) : ""))
                .toList();
    }

    /** The names of those who could give somebody the right to approve. */
    String administrators() {
        return people.in(Role.ADMIN).stream().map(Person::displayName).collect(Joined.words());
    }

    Person person(UserId id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("user " + id + " is missing"));
    }

    private String deadline(Request request) {
        Instant end = request.expiresAt();
        return end == null ? "" : formats.word("approval.track.deadline", formats.instant(end));
    }

    private TrackEntry entry(Decision decision) {
        UserId behalf = decision.voice().onBehalfOf();
        String who = name(decision.approver());
        return new TrackEntry(
                decision.decidedAt(),
                "approval.track." + decision.verdict(),
                behalf == null ? who : formats.word("approval.request.for", who, name(behalf)),
                decision.note());
    }

    private String name(UserId id) {
        return person(id).displayName();
    }

    /** The name, and from when on his right may be used where that is still to come. */
    private String named(Person person) {
        return people.coolDownOf(person.id())
                .map(from -> formats.word("approval.request.awaitedFrom", person.displayName(), formats.time(from)))
                .orElse(person.displayName());
    }

    private String awaited(Ballot ballot) {
        return ballot.awaited().isEmpty()
                ? formats.word("approval.request.nobody")
                : approvers.named(ballot.awaited()).stream()
                        .flatMap(person -> Stream.concat(Stream.of(named(person)), delegates(ballot, person)))
                        .collect(Joined.words());
    }

    /** Those who may decide for that person, as "Zhao for Wang". */
    private Stream<String> delegates(Ballot ballot, Person person) {
        return ballot.delegatesOf(person.id()).stream()
                .map(this::name)
                .sorted()
                .map(delegate -> formats.word("approval.request.for", delegate, person.displayName()));
    }
}
