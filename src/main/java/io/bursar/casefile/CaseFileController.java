package io.bursar.casefile;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.approval.RequestNumber;
import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;

/** Taking a case file away. Recorded before the first byte leaves. */
@Controller
class CaseFileController {

    private final CaseFiles files;
    private final CaseFileWriter writer;
    private final AuditTrail trail;
    private final CurrentActor actor;

    CaseFileController(CaseFiles files, CaseFileWriter writer, AuditTrail trail, CurrentActor actor) {
        this.files = files;
        this.writer = writer;
        this.trail = trail;
        this.actor = actor;
    }

    @GetMapping("/casefiles/{number}.zip")
    void take(@PathVariable RequestNumber number, HttpServletResponse response) throws IOException {
        CaseFile file = files.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.recordAlone(
                actor.get(),
                AuditEntry.of(
                        Action.CASEFILE_TAKEN,
                        Subject.of("request", number),
                        Map.of(
                                "rows",
                                file.rows().size(),
                                "content_hash",
                                file.request().contentHash())));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"case-" + number + ".zip\"");
        writer.write(file, response.getOutputStream());
    }
}
