package io.bursar.transfer;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.bursar.approval.RequestAttachments;
import io.bursar.approval.RequestNumber;

/** The uploaded file of a request and the result of its check. */
@Component
class FilesOfRequests implements RequestAttachments {

    private final Origins origins;
    private final Files files;

    FilesOfRequests(Origins origins, Files files) {
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
        });
        return attachments;
    }

    private Attachment attachment(UUID file) {
        return new Attachment(
                files.nameOf(file),
                () -> new ByteArrayInputStream(files.find(file).orElseThrow().content()));
    }
}
