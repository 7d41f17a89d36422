package io.bursar.approval;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The files that came with a request, contributed as a bean by whichever module keeps some: what was uploaded, and what
 * became of it.
 */
public interface RequestAttachments {

    /** Always in the same order. */
    List<Attachment> of(RequestNumber number);

    /**
     * One file.
     *
     * @param name as people know it, without directories
     */
    record Attachment(String name, Content content) {}

    /** Its bytes, opened when they are needed; the caller closes it. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
