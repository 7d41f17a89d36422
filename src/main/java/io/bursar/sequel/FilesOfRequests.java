package io.bursar.sequel;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.bursar.approval.RequestAttachments;
import io.bursar.approval.RequestNumber;
import io.bursar.draft.Origins;
import io.bursar.draftfile.Attachments;
import io.bursar.draftfile.Files;

/** The uploaded file of a request, the result of its check, and what its maker put beside it. */
@Component
class FilesOfRequests implements RequestAttachments {

    private final Origins origins;
    private final Files files;
    private final Attachments beside;

    FilesOfRequests(Origins origins, Files files, Attachments beside) {
        this.beside = beside;
        this.origins = origins;
        this.files = files;
    }

    @Override
    public List<Attachment> of(RequestNumber number) {
        List<Attachment> attachments = new ArrayList<>();
        origins.of(number).ifPresent(origin -> {
            if (origin.file() != null) {
                attachments.add(attachment(origin.file()));
            }
            if (origin.result() != null) {
                attachments.add(attachment(origin.result()));
            }
            beside.of(origin.draft()).forEach(it -> attachments.add(attachment(it.id())));
        });
        return attachments;
    }

    private Attachment attachment(UUID file) {
        return new Attachment(
                files.nameOf(file),
                () -> new ByteArrayInputStream(files.find(file).orElseThrow().content()));
    }
}
