package io.bursar.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that is stored about one request. */
@Component
class RequestFile {

    /** The request, how it stands, who has decided, and how the asking ended (null: it has not). */
    record Contents(
            Request request,
            RequestOverview overview,
            List<Decision> decisions,
            @Nullable Closing closing) {}

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final ClosingRows closings;
    private final RequestList list;
    private final Clock clock;

    RequestFile(RequestRows requests, DecisionRows decisions, ClosingRows closings, RequestList list, Clock clock) {
        this.clock = clock;
        this.requests = requests;
        this.decisions = decisions;
        this.closings = closings;
        this.list = list;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Contents> find(RequestNumber number) {
        return requests.findByNumber(number)
                .map(request -> new Contents(
                        request,
                        list.find(number).orElseThrow(),
                        decisions.of(request.id()),
                        closings.findById(request.id()).orElse(null)));
    }
}
