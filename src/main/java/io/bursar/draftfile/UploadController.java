package io.bursar.draftfile;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Drafts;
import io.bursar.draft.Finding;
import io.bursar.draft.Nouns;
import io.bursar.draft.Words;
import io.bursar.identity.People;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.sheet.Sheets;
import io.bursar.web.Flash;
import io.bursar.web.Formats;

/** Drafts from a file. */
@Controller("transferUploadController")
class UploadController {

    /** What one byte more than is read is still taken in for, to say so politely. */
    private static final int MOST_BYTES = 5_000_000;

    private static final int LISTED = 200;

    private final Drafts drafts;
    private final Files files;
    private final People people;
    private final Words words;
    private final Formats formats;

    UploadController(Drafts drafts, Files files, People people, Words words, Formats formats) {
        this.drafts = drafts;
        this.files = files;
        this.people = people;
        this.words = words;
        this.formats = formats;
    }

    @PostMapping("/drafts/upload")
    ModelAndView upload(@RequestParam String kind, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        InstructionKind chosen = Nouns.chosen(kind);
        byte[] bytes = file.getInputStream().readNBytes(MOST_BYTES + 1);
        return switch (new SheetImport(chosen).read(bytes)) {
            case SheetImport.Imported.Refused it ->
                refused(chosen, words.of(new Finding(Finding.Cell.TOTAL, it.key(), it.arguments())));
            case SheetImport.Imported.Rows it -> {
                Draft draft = begin(chosen, it.rows(), file, bytes);
                Flash.done(
                                it.untouched() == 0 ? "transfer.upload.done" : "transfer.upload.doneBut",
                                formats.number(it.rows().size()),
                                formats.number(it.untouched()))
                        .to(flash);
                yield new ModelAndView("redirect:/drafts/" + draft.id());
            }
        };
    }

    private Draft begin(InstructionKind kind, List<DraftRow> rows, MultipartFile file, byte[] bytes) {
        UserId maker = people.current().id();
        String name = file.getOriginalFilename();
        String type = Sheets.isWorkbook(bytes) ? Files.XLSX : "text/csv";
        UUID stored = files.keep(new Files.Stored(name == null ? "" : name, type, bytes), maker);
        Draft empty = Draft.fresh(kind, maker, drafts.now());
        Draft draft = empty.with("", rows).with(empty.history().fromFile(stored));
        drafts.create(draft);
        return draft;
    }

    private ModelAndView refused(InstructionKind kind, String why) {
        ModelAndView view = new ModelAndView("transfer/drafts", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("drafts", drafts.of(people.current().id(), LISTED));
        view.addObject("kinds", Nouns.choices(formats));
        view.addObject("chosen", kind.name());
        return view.addObject("refused", why);
    }
}
