package io.bursar.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.approval.RequestPage.TrackEntry;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.logbook.Interruption;
import io.bursar.logbook.Interruptions;
import io.bursar.web.Formats;

/** Says who kept the rest of a released request from being sent: its maker, an approver, an operator, Bursar. */
@Component
class Interludes {

    private final StopRows stops;
    private final Interruptions interruptions;
    private final People people;
    private final States states;
    private final Formats formats;

    Interludes(StopRows stops, Interruptions interruptions, People people, States states, Formats formats) {
        this.stops = stops;
        this.interruptions = interruptions;
        this.people = people;
        this.states = states;
        this.formats = formats;
    }

    /** In no order. */
    List<TrackEntry> of(Request request) {
        return Stream.concat(
                        stops.of(request.id()).stream().map(this::entry),
                        interruptions.of(request.id().batch(), Set.of(Stops.REASON)).stream()
                                .map(this::entry))
                .toList();
    }

    private TrackEntry entry(StopRows.Stop stop) {
        String who = people.find(stop.by())
                .map(Person::displayName)
                .orElseGet(() -> stop.by().toString());
        return new TrackEntry(
                stop.at(),
                "approval.track.STOPPED",
                who,
                formats.word("approval.track.rows", stop.rows()),
                stop.note());
    }

    private TrackEntry entry(Interruption it) {
        String who = it.by() == null ? formats.word("approval.track.machine") : it.by();
        return new TrackEntry(it.at(), "approval.track." + it.what(), who, fact(it), "");
    }

    private String fact(Interruption it) {
        return switch (it.what()) {
            case HELD -> states.words(it.code());
            case LET_GO -> "";
            case WITHDRAWN -> formats.word("approval.track.rows", it.rows()) + " " + states.words(it.code());
        };
    }
}
