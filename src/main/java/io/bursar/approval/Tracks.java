package io.bursar.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import io.bursar.approval.RequestPage.StepLine;
import io.bursar.approval.RequestPage.TrackEntry;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.rule.Route;

/** Who has said what about a request, and whose turn it is. */
@Component
class Tracks {

    private final Approvers approvers;
    private final People people;

    Tracks(Approvers approvers, People people) {
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
                request.submittedAt(), "approval.track.submitted", person(request.maker()), null, request.reason()));
        contents.decisions().stream().map(this::entry).forEach(track::add);
        Closing closing = contents.closing();
        if (closing != null && (closing.how() == Closing.How.RECALLED || closing.how() == Closing.How.EXPIRED)) {
            track.add(new TrackEntry(
                    closing.at(),
                    "approval.track." + closing.how(),
                    closing.how() == Closing.How.RECALLED ? person(request.maker()) : null,
                    null,
                    ""));
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
                        route.steps().get(no - 1).howMany(),
                        contents.decisions().stream()
                                .filter(decision -> decision.step() == no)
                                .map(this::entry)
                                .toList(),
                        present != null && present == no,
                        present != null && present == no ? names(ballot.awaited()) : ""))
                .toList();
    }

    Person person(UserId id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("user " + id + " is missing"));
    }

    private TrackEntry entry(Decision decision) {
        UserId behalf = decision.voice().onBehalfOf();
        return new TrackEntry(
                decision.decidedAt(),
                "approval.track." + decision.verdict(),
                person(decision.approver()),
                behalf == null ? null : person(behalf),
                decision.note());
    }

    private String names(Set<UserId> ids) {
        return approvers.named(ids).stream().map(Person::displayName).collect(Collectors.joining("、"));
    }
}
