package io.bursar.casefile;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.approval.RequestActions;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;
import io.bursar.identity.Person;

/** The outcome of a request as a file, for whoever may see the request. Recorded before the first byte leaves. */
@Controller
@Order(15)
class OutcomeController implements RequestActions {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Outcomes outcomes;
    private final OutcomeSheet sheet;
    private final AuditTrail trail;
    private final CurrentActor actor;

    OutcomeController(Outcomes outcomes, OutcomeSheet sheet, AuditTrail trail, CurrentActor actor) {
        this.outcomes = outcomes;
        this.sheet = sheet;
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public List<Link> linksFor(RequestOverview request, Person looking) {
        return Outcome.isOf(request.state())
                ? List.of(new Link("casefile.outcome.take", "/requests/" + request.number() + "/outcome.xlsx", false))
                : List.of();
    }

    @GetMapping("/requests/{number}/outcome.xlsx")
    void take(@PathVariable RequestNumber number, HttpServletResponse response) throws IOException {
        Outcome outcome = outcomes.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Outcome.isOf(outcome.request().state())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        trail.recordAlone(
                actor.get(),
                AuditEntry.of(
                        Action.REQUEST_OUTCOME_TAKEN,
                        Subject.of("request", number),
                        Map.of(
                                "rows",
                                outcome.rows().size(),
                                "state",
                                outcome.request().state().name())));
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"outcome-" + number + ".xlsx\"");
        sheet.write(outcome, response.getOutputStream());
    }
}
