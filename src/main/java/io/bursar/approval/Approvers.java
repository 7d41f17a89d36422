package io.bursar.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.delegation.Delegated;
import io.bursar.delegation.Delegations;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.rule.Route;
import tools.jackson.databind.json.JsonMapper;

/** Brings a request's steps and the people of this moment together. */
@Component
class Approvers {

    private final People people;
    private final DecisionRows decisions;
    private final Delegations delegations;
    private final JsonMapper json;

    Approvers(People people, DecisionRows decisions, Delegations delegations, JsonMapper json) {
        this.people = people;
        this.decisions = decisions;
        this.delegations = delegations;
        this.json = json;
    }

    /** Where the asking stands now. */
    Ballot ballotOf(Request request) {
        return ballot(request.maker(), routeOf(request), decisions.of(request.id()));
    }

    /** Whether those decisions are all that the request's steps ask for. Who could decide now does not matter here. */
    boolean isComplete(Request request, List<Decision> made) {
        return new Ballot(request.maker(), routeOf(request), made, Set.of(), List.of()).step() == null;
    }

    /** Where the asking for many requests stands now, by request. */
    Map<RequestId, Ballot> ballotsOf(Collection<Request> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        Set<UserId> able = able();
        List<Delegated> lent = delegations.now();
        Map<RequestId, List<Decision>> made = decisions
                .ofAll(requests.stream().map(Request::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Decision::request));
        return requests.stream()
                .collect(Collectors.toMap(
                        Request::id,
                        it -> new Ballot(it.maker(), routeOf(it), made.getOrDefault(it.id(), List.of()), able, lent)));
    }

    /** Where the asking for a request of that maker would begin. */
    Ballot ballotFor(UserId maker, Route route) {
        return ballot(maker, route, List.of());
    }

    Route routeOf(Request request) {
        return json.readValue(request.route(), Route.class);
    }

    String written(Route route) {
        return json.writeValueAsString(route);
    }

    /** Those people, by display name. */
    List<Person> named(Set<UserId> ids) {
        return people.in(Role.APPROVER).stream()
                .filter(person -> ids.contains(person.id()))
                .toList();
    }

    /** Whether a right that was used still exists. */
    boolean isStillEntitled(Voice voice) {
        boolean right =
                people.find(voice.right()).filter(it -> it.isNow(Role.APPROVER)).isPresent();
        // Whoever uses a right of his own was just asked about.
        return right
                && (voice.right().equals(voice.person())
                        || people.find(voice.person()).filter(Person::active).isPresent());
    }

    /** From when on a right may be used, where that is still to come. */
    Optional<Instant> coolDownOf(Voice voice) {
        return Stream.of(voice.person(), voice.right())
                .distinct()
                .flatMap(person -> people.coolDownOf(person).stream())
                .max(Instant::compareTo);
    }

    private Ballot ballot(UserId maker, Route route, List<Decision> made) {
        return new Ballot(maker, route, made, able(), delegations.now());
    }

    private Set<UserId> able() {
        return people.in(Role.APPROVER).stream().map(Person::id).collect(Collectors.toSet());
    }
}
