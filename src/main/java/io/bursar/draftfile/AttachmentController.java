package io.bursar.draftfile;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.Origins;
import io.bursar.identity.People;
import io.bursar.identity.UserId;
import io.bursar.ruling.RulingFile;
import io.bursar.web.Flash;

/** Files beside a draft, and later beside its request. */
@Controller("transferAttachmentController")
class AttachmentController {

    private final Attachments attachments;
    private final Files files;
    private final Drafts drafts;
    private final Origins origins;
    private final People people;

    AttachmentController(Attachments attachments, Files files, Drafts drafts, Origins origins, People people) {
        this.attachments = attachments;
        this.files = files;
        this.drafts = drafts;
        this.origins = origins;
        this.people = people;
    }

    @PostMapping("/drafts/{id}/attachments")
    String add(@PathVariable DraftId id, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        UserId maker = people.current().id();
        if (drafts.find(id, maker).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // One byte more than allowed is enough to know that it is too much.
        byte[] content = file.getInputStream().readNBytes(RulingFile.MOST_BYTES + 1);
        switch (RulingFile.check(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content)) {
            case RulingFile.Checked.Refused it ->
                Flash.warning("transfer.attachment." + it.why()).to(flash);
            case RulingFile.Checked.Fine it -> {
                Files.Stored stored = new Files.Stored(
                        it.file().name(),
                        it.file().kind().mediaType(),
                        it.file().content());
                if (attachments.add(id, stored, maker)) {
                    Flash.done("transfer.attachment.added").to(flash);
                } else {
                    Flash.warning("transfer.attachment.enough", Integer.toString(Attachments.MOST))
                            .to(flash);
                }
            }
        }
        return "redirect:/drafts/" + id + "/confirmation";
    }

    @PostMapping("/drafts/{id}/attachments/{file}/removal")
    String remove(@PathVariable DraftId id, @PathVariable UUID file, RedirectAttributes flash) {
        if (!attachments.remove(id, file, people.current().id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Flash.done("transfer.attachment.removed").to(flash);
        return "redirect:/drafts/" + id + "/confirmation";
    }

    /** For everybody who sees the request; before it is submitted for its maker alone. */
    @GetMapping("/drafts/{id}/attachments/{file}")
    ResponseEntity<byte[]> take(@PathVariable DraftId id, @PathVariable UUID file) {
        boolean visible = origins.find(id).isPresent()
                || drafts.find(id, people.current().id()).isPresent();
        boolean there = attachments.of(id).stream().anyMatch(it -> it.id().equals(file));
        if (!visible || !there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return FileController.download(files.find(file).orElseThrow());
    }
}
