package io.bursar.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;

/** What waits for whose decision. */
@Component
class Inbox {

    /** More than this many open requests are shown by the search, not by the inbox. */
    private static final int LISTED = 500;

    /**
     * One request in a list.
     *
     * @param step the step being decided, 0 when none is
     * @param steps how many there are
     * @param own made by the person looking
     */
    record Line(RequestOverview overview, Person maker, int step, int steps, Duration age, boolean own) {}

    private final RequestList list;
    private final RequestRows requests;
    private final Approvers approvers;
    private final People people;
    private final Clock clock;

    Inbox(RequestList list, RequestRows requests, Approvers approvers, People people, Clock clock) {
        this.list = list;
        this.requests = requests;
        this.approvers = approvers;
        this.people = people;
        this.clock = clock;
    }

    /** What that person may decide on now, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> waitingFor(Person person) {
        return list.awaitingDecision(LISTED).stream()
                .filter(it -> voice(it, person.id()))
                .map(it -> line(it, person))
                .toList();
    }

    /** What somebody else has to decide on, that person's own among them, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> waitingForOthers(Person person) {
        return list.awaitingDecision(LISTED).stream()
                .filter(it -> !voice(it, person.id()))
                .map(it -> line(it, person))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Line> lines(List<RequestOverview> overviews, Person looking) {
        return overviews.stream().map(it -> line(it, looking)).toList();
    }

    private boolean voice(RequestOverview overview, UserId person) {
        return ballot(overview).map(it -> it.voiceOf(person) != null).orElse(false);
    }

    private Optional<Ballot> ballot(RequestOverview overview) {
        return requests.findByNumber(overview.number()).map(approvers::ballotOf);
    }

    private Line line(RequestOverview overview, Person looking) {
        Optional<Ballot> ballot = overview.state() == RequestState.IN_APPROVAL ? ballot(overview) : Optional.empty();
        Integer step = ballot.map(Ballot::step).orElse(null);
        return new Line(
                overview,
                people.find(overview.maker()).orElseThrow(),
                step == null ? 0 : step,
                ballot.map(it -> it.route().steps().size()).orElse(0),
                Duration.between(overview.submittedAt(), clock.instant()),
                overview.maker().equals(looking.id()));
    }
}
