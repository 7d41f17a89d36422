package io.bursar.trail;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailArchive;
import io.bursar.time.Beijing;

/** Taking the trail away. Recorded before the first byte leaves. */
@Controller
class ArchiveController {

    private final TrailArchive archive;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    ArchiveController(TrailArchive archive, AuditTrail trail, CurrentActor actor, Clock clock) {
        this.archive = archive;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping("/trail/archive")
    void download(FilterParameters parameters, HttpServletResponse response) throws IOException {
        var filter = parameters.filter();
        trail.recordAlone(
                actor.get(), AuditEntry.of(Action.TRAIL_EXPORTED, new Subject("trail", "audit"), details(filter)));
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"bursar-trail-" + Beijing.dayOf(clock.instant()) + ".zip\"");
        archive.write(filter.query(), response.getOutputStream());
    }

    private static Map<String, String> details(TrailFilter filter) {
        return Map.of(
                "action", filter.action(),
                "actor", filter.actor(),
                "type", filter.type(),
                "subject", filter.subject(),
                "from", filter.from(),
                "until", filter.until());
    }
}
