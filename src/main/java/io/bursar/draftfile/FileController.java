package io.bursar.draftfile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.Nouns;
import io.bursar.draft.Origins;
import io.bursar.draft.Words;
import io.bursar.identity.People;

/** Files to take away: templates, what was uploaded, what the check said. */
@Controller("transferFileController")
class FileController {

    private final Templates templates;
    private final Drafts drafts;
    private final Origins origins;
    private final Results results;
    private final People people;

    FileController(Templates templates, Drafts drafts, Origins origins, Results results, People people) {
        this.templates = templates;
        this.drafts = drafts;
        this.origins = origins;
        this.results = results;
        this.people = people;
    }

    /** Files as they are stored, or written now of a draft that is not submitted yet. */
    @org.springframework.stereotype.Component
    record Results(Files files, ResultFiles written, DraftCheck check, Words words) {}

    @GetMapping("/drafts/template")
    ResponseEntity<byte[]> template(@RequestParam String kind, @RequestParam(defaultValue = "xlsx") String format) {
        var chosen = Nouns.chosen(kind);
        return download(format.equals("csv") ? templates.lines(chosen) : templates.workbook(chosen));
    }

    @GetMapping("/drafts/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable DraftId id) {
        Optional<Origins.Origin> submitted = origins.find(id);
        UUID file = submitted.isPresent()
                ? submitted.get().file()
                : mine(id).history().file();
        return download(stored(file));
    }

    /** The result of the check: for ever as it was at the submission, until then as it is now. */
    @GetMapping("/drafts/{id}/result")
    ResponseEntity<byte[]> result(@PathVariable DraftId id) {
        Optional<Origins.Origin> submitted = origins.find(id);
        if (submitted.isPresent()) {
            return download(stored(submitted.get().result()));
        }
        Checked checked = results.check().check(mine(id));
        return download(new Files.Stored(
                results.words().text("transfer.file.resultName"),
                Files.XLSX,
                results.written().write(checked)));
    }

    private Draft mine(DraftId id) {
        return drafts.find(id, people.current().id()).orElseThrow(FileController::missing);
    }

    private Files.Stored stored(@Nullable UUID file) {
        return Optional.ofNullable(file).flatMap(results.files()::find).orElseThrow(FileController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Always taken away, never opened as a page. */
    static ResponseEntity<byte[]> download(Files.Stored file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
