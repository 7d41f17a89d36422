package io.bursar.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionId;
import io.bursar.ruling.NewRuling;
import io.bursar.ruling.RulingFile;
import io.bursar.ruling.RulingId;
import io.bursar.ruling.RulingOutcome;
import io.bursar.ruling.Rulings;
import io.bursar.web.Flash;
import io.bursar.web.Formats;
import io.bursar.web.TypedText;

/** A second person looks at the file, and confirms a ruling or turns it down. */
@Controller
class RulingDecisionController {

    private static final String RULING = "/operations/unknowns/{id}/ruling/{ruling}";

    private final Rulings rulings;
    private final People people;
    private final Formats formats;

    RulingDecisionController(Rulings rulings, People people, Formats formats) {
        this.formats = formats;
        this.rulings = rulings;
        this.people = people;
    }

    @GetMapping(RULING + "/file")
    ResponseEntity<byte[]> file(@PathVariable RulingId ruling) {
        RulingFile file = rulings.fileOf(ruling).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Whatever is inside, a browser stores it and never shows or runs it as a page of ours.
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(file.content());
    }

    @PostMapping(RULING + "/confirmation")
    String confirm(
            @PathVariable InstructionId id,
            @PathVariable RulingId ruling,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        Person person = people.current();
        Optional<Instant> early = people.coolDownOf(person.id());
        if (early.isPresent()) {
            Flash.refused("operations.refusal.TOO_EARLY", formats.instant(early.get()))
                    .to(redirect);
            return "redirect:/operations/unknowns/" + id;
        }
        return back(id, rulings.confirm(ruling, note(note), person.id().value()), redirect);
    }

    @PostMapping(RULING + "/rejection")
    String turnDown(
            @PathVariable InstructionId id,
            @PathVariable RulingId ruling,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return back(
                id, rulings.turnDown(ruling, note(note), people.current().id().value()), redirect);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(NoSuchElementException nothing) {
        return "error/404";
    }

    private static String back(InstructionId id, RulingOutcome outcome, RedirectAttributes redirect) {
        Flash flash = switch (outcome) {
            case RulingOutcome.Proposed _ -> Flash.done("operations.flash.proposed");
            case RulingOutcome.Confirmed it -> Flash.done("operations.flash.confirmed." + it.verdict());
            case RulingOutcome.TurnedDown _ -> Flash.done("operations.flash.turnedDown");
            case RulingOutcome.Refused it -> Flash.refused("operations.refusal." + it.why());
        };
        flash.to(redirect);
        return "redirect:/operations/unknowns/" + id;
    }

    private static String note(String typed) {
        String note = TypedText.of(typed);
        return note.length() <= NewRuling.MOST_NOTE ? note : note.substring(0, NewRuling.MOST_NOTE);
    }
}
