package io.bursar.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.util.StreamUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A document being written: sheets are added, drawn on in any order, and taken away as PDF once. Close it. */
public final class Paper implements AutoCloseable {

    private final PaperSize size;
    // The pages wait in a file, not in memory: a voucher may have fifty.
    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Letters letters;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<PDPageContentStream> open = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param at what the document says about when it was made; the same for the same content
     */
    public Paper(PaperSize size, String title, Instant at) {
        this.size = size;
        try {
            letters = new Letters(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var info = document.getDocumentInformation();
        var when = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        info.setTitle(title);
        info.setProducer("Bursar");
        info.setCreationDate(when);
        info.setModificationDate(when);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(idOf(title + at));
    }

    /** One more page. */
    public Sheet newSheet() {
        var page = new PDPage(new PDRectangle(size.width(), size.height()));
        document.addPage(page);
        try {
            var content = new PDPageContentStream(document, page);
            open.add(content);
            var sheet = new Sheet(content, letters, size);
            sheets.add(sheet);
            return sheet;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All pages so far, in their order: for what can only be said once their number is known. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Writes the finished document, and leaves the stream open; nothing may be drawn afterwards. */
    public void writeTo(OutputStream target) throws IOException {
        for (var content : open) {
            content.close();
        }
        // Without object streams: their order is that of hash tables.
        document.save(StreamUtils.nonClosing(target), CompressParameters.NO_COMPRESSION);
    }

    /** The finished document, where it is short; nothing may be drawn afterwards. */
    public byte[] toPdf() {
        var bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try (document;
                letters) {
            open.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long idOf(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
