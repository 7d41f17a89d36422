package io.bursar.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.instruction.InstructionId;
import io.bursar.ruling.NewRuling;
import io.bursar.ruling.RulingFile;
import io.bursar.ruling.RulingOutcome;
import io.bursar.ruling.RulingVerdict;
import io.bursar.ruling.Rulings;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.Formats;

/** One person proposes a ruling, with a note and a file. */
@Controller
class RulingController {

    private final Rulings rulings;
    private final StoryPages stories;
    private final People people;
    private final Formats formats;

    RulingController(Rulings rulings, StoryPages stories, People people, Formats formats) {
        this.formats = formats;
        this.rulings = rulings;
        this.stories = stories;
        this.people = people;
    }

    @GetMapping("/operations/unknowns/{id}/ruling")
    ModelAndView ask(@PathVariable InstructionId id) {
        return form(id, HttpStatus.OK).addObject("form", RulingForm.empty());
    }

    @PostMapping("/operations/unknowns/{id}/ruling")
    ModelAndView propose(
            @PathVariable InstructionId id,
            @ModelAttribute("form") RulingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        RulingVerdict verdict = verdict(form, errors);
        RulingFile file = file(form.file(), errors);
        if (form.note().isEmpty() || form.note().length() > NewRuling.MOST_NOTE) {
            FormErrors.field(errors, "note", "operations.ruling.note.refused");
        }
        people.coolDownOf(people.current().id())
                .ifPresent(until -> FormErrors.form(errors, "operations.refusal.TOO_EARLY", formats.instant(until)));
        if (errors.hasErrors() || verdict == null || file == null) {
            return form(id, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RulingOutcome outcome = rulings.propose(
                new NewRuling(id, verdict, form.note(), file),
                people.current().id().value());
        return switch (outcome) {
            case RulingOutcome.Refused(RulingOutcome.Why why) -> {
                FormErrors.form(errors, "operations.refusal." + why);
                yield form(id, HttpStatus.CONFLICT);
            }
            case RulingOutcome.Proposed _, RulingOutcome.Confirmed _, RulingOutcome.TurnedDown _ -> {
                Flash.done("operations.flash.proposed").to(redirect);
                yield new ModelAndView("redirect:/operations/unknowns/" + id);
            }
        };
    }

    private ModelAndView form(InstructionId id, HttpStatus status) {
        StoryPage page =
                stories.of(id, people.current()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("operations/ruling", status).addObject("page", page);
    }

    private static @Nullable RulingVerdict verdict(RulingForm form, BindingResult errors) {
        Optional<RulingVerdict> chosen = Arrays.stream(RulingVerdict.values())
                .filter(it -> it.name().equals(form.verdict()))
                .findFirst();
        if (chosen.isEmpty()) {
            FormErrors.field(errors, "verdict", "operations.ruling.verdict.missing");
        }
        return chosen.orElse(null);
    }

    private static @Nullable RulingFile file(@Nullable MultipartFile upload, BindingResult errors) {
        RulingFile.Checked checked = upload == null
                ? new RulingFile.Checked.Refused(RulingFile.Why.MISSING)
                : RulingFile.check(Objects.requireNonNullElse(upload.getOriginalFilename(), ""), bytes(upload));
        return switch (checked) {
            case RulingFile.Checked.Fine(RulingFile file) -> file;
            case RulingFile.Checked.Refused(RulingFile.Why why) -> {
                FormErrors.field(errors, "file", "operations.ruling.file." + why);
                yield null;
            }
        };
    }

    private static byte[] bytes(MultipartFile upload) {
        try (var content = upload.getInputStream()) {
            // One byte more than allowed is enough to know that it is too much.
            return content.readNBytes(RulingFile.MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
