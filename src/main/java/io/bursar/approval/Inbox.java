package io.bursar.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.rule.Edition;
import io.bursar.rule.RuleBook;
import io.bursar.web.Joined;

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
     * @param turn what the person looking could say; null outside the inbox
     */
    record Line(
            RequestOverview overview,
            Person maker,
            int step,
            int steps,
            Duration age,
            boolean own,
            @Nullable Turn turn) {}

    /**
     * What the person looking could say.
     *
     * @param mayDecide whether it is his turn
     * @param insteadOf the name of the person whose right he would use
     * @param bulk whether it may be approved together with others
     * @param notes what other modules point at
     * @param said names of those who have agreed
     */
    record Turn(
            boolean mayDecide,
            @Nullable String insteadOf,
            boolean bulk,
            List<Flags.Flag> flags,
            List<String> notes,
            String said) {}

    private final RequestList list;
    private final RequestRows requests;
    private final Approvers approvers;
    private final Aids aids;
    private final Clock clock;

    Inbox(RequestList list, RequestRows requests, Approvers approvers, Aids aids, Clock clock) {
        this.list = list;
        this.requests = requests;
        this.approvers = approvers;
        this.aids = aids;
        this.clock = clock;
    }

    /** What else it takes to show a line. */
    @Component
    record Aids(People people, Flags flags, Extras extras, RuleBook book) {}

    /** What that person may decide on now, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> waitingFor(Person person) {
        return open(person, new InboxFilter("mine", null, "", "", "", "", ""));
    }

    /** What waits for anybody, or only for that person, as the filter says; oldest first. */
    @Transactional(readOnly = true)
    public List<Line> open(Person person, InboxFilter filter) {
        List<RequestOverview> found = list.awaitingDecision(filter, clock.instant(), LISTED);
        Map<RequestNumber, Ballot> ballots = ballots(found);
        List<RequestOverview> shown = filter.tab().equals("all")
                ? found
                : found.stream()
                        .filter(it -> voice(ballots.get(it.number()), person.id()) != null)
                        .toList();
        Map<RequestNumber, List<Flags.Flag>> flags = aids.flags().of(shown);
        Map<RequestNumber, List<String>> notes =
                aids.extras().flags(shown.stream().map(RequestOverview::number).toList());
        Edition edition = aids.book().inForce();
        return shown.stream()
                .map(it -> {
                    Ballot ballot = ballots.get(it.number());
                    Voice voice = voice(ballot, person.id());
                    Turn turn = new Turn(
                            voice != null,
                            voice == null || voice.onBehalfOf() == null ? null : name(voice.onBehalfOf()),
                            voice != null
                                    && edition.allowsInBulk(it.kinds(), it.total())
                                    && approvers.coolDownOf(voice).isEmpty(),
                            flags.getOrDefault(it.number(), List.of()),
                            notes.getOrDefault(it.number(), List.of()),
                            said(ballot));
                    return line(it, person, ballot, turn);
                })
                .toList();
    }

    /** What that person has decided on, newest first. */
    @Transactional(readOnly = true)
    public List<Line> done(Person person, InboxFilter filter) {
        return lines(list.decidedBy(person.id(), filter, LISTED), person);
    }

    @Transactional(readOnly = true)
    public List<Line> lines(List<RequestOverview> overviews, Person looking) {
        Map<RequestNumber, Ballot> ballots =
                ballots(overviews.stream().filter(it -> it.state().isOpen()).toList());
        return overviews.stream()
                .map(it -> line(it, looking, ballots.get(it.number()), null))
                .toList();
    }

    private Map<RequestNumber, Ballot> ballots(Collection<RequestOverview> overviews) {
        List<Request> found = requests.findByNumberIn(
                overviews.stream().map(RequestOverview::number).toList());
        Map<RequestId, Ballot> ballots = approvers.ballotsOf(found);
        return found.stream().collect(Collectors.toMap(Request::number, it -> ballots.get(it.id()), (a, _) -> a));
    }

    private static @Nullable Voice voice(@Nullable Ballot ballot, UserId person) {
        return ballot == null ? null : ballot.voiceOf(person);
    }

    private String said(@Nullable Ballot ballot) {
        return ballot == null
                ? ""
                : ballot.decisions().stream()
                        .map(Decision::approver)
                        .map(this::name)
                        .collect(Joined.words());
    }

    private Line line(RequestOverview overview, Person looking, @Nullable Ballot ballot, @Nullable Turn turn) {
        Integer step = ballot == null ? null : ballot.step();
        return new Line(
                overview,
                aids.people().find(overview.maker()).orElseThrow(),
                step == null ? 0 : step,
                ballot == null ? 0 : ballot.route().steps().size(),
                Duration.between(overview.submittedAt(), clock.instant()),
                overview.maker().equals(looking.id()),
                turn);
    }

    private String name(UserId id) {
        return aids.people().find(id).map(Person::displayName).orElse(id.toString());
    }
}
