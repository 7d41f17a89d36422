package io.bursar.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestAttachments;
import io.bursar.approval.RequestAttachments.Attachment;
import io.bursar.approval.RequestNumber;
import io.bursar.audit.CanonicalJson;
import io.bursar.checkpoint.Checkpoint;
import io.bursar.time.Beijing;
import io.bursar.voucher.Vouchers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a case file. The order is fixed; what grows with the request is written while it is read. */
@Component
class CaseFileWriter {

    private static final String README = "/casefile/README.txt";

    private final TrailPart trail;
    private final Vouchers vouchers;
    private final Cover cover;
    private final List<RequestAttachments> attachments;

    CaseFileWriter(TrailPart trail, Vouchers vouchers, Cover cover, ObjectProvider<RequestAttachments> attachments) {
        this.trail = trail;
        this.vouchers = vouchers;
        this.cover = cover;
        this.attachments = attachments.orderedStream().toList();
    }

    void write(CaseFile file, OutputStream out) throws IOException {
        RequestNumber number = file.request().overview().number();
        LocalDateTime at = LocalDateTime.ofInstant(file.request().overview().submittedAt(), Beijing.ZONE);
        Optional<Vouchers.Sealed> voucher = vouchers.of(number);
        long end = trail.end();
        try (Bundle bundle = new Bundle(out, at)) {
            bundle.file("README.txt", CaseFileWriter::readme);
            String record = vouchers.record(number).orElseThrow();
            bundle.text("request.json", text -> text.append(record));
            if (voucher.isPresent()) {
                bundle.file("voucher.pdf", voucher.get()::writeTo);
            }
            bundle.text("attempts.jsonl", text -> {
                for (var attempt : file.attempts()) {
                    text.append(Tables.line(attempt)).append('\n');
                }
            });
            bundle.text("evidence.jsonl", text -> {
                for (var evidence : file.evidence()) {
                    text.append(Tables.line(evidence)).append('\n');
                }
            });
            TrailPart.Range range = trail(file, end, bundle);
            files(number, bundle);
            Seals seals =
                    new Seals(voucher.map(Vouchers.Sealed::hash).orElse(null), range, trail.checkpoint(range.last()));
            bundle.file("cover.pdf", target -> cover.write(file, seals, bundle.digests(), target));
            bundle.text("manifest.json", text -> text.append(CanonicalJson.of(manifest(number, seals, bundle))));
        }
    }

    private TrailPart.Range trail(CaseFile file, long end, Bundle bundle) throws IOException {
        try {
            TrailPart.Range[] range = {TrailPart.Range.NONE};
            bundle.text("trail.jsonl", text -> range[0] = trail.writeLines(file, end, text));
            bundle.text("trail.txt", text -> trail.writeStory(file, end, text));
            Checkpoint checkpoint = trail.checkpoint(range[0].last());
            bundle.text("checkpoint.txt", text -> text.append(checkpoint == null ? "" : checkpoint.note()));
            return range[0];
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void files(RequestNumber number, Bundle bundle) throws IOException {
        int no = 0;
        for (RequestAttachments source : attachments) {
            for (Attachment attachment : source.of(number)) {
                String name = "files/%03d-%s".formatted(++no, safe(attachment.name()));
                bundle.file(name, target -> {
                    try (InputStream content = attachment.content().open()) {
                        content.transferTo(target);
                    }
                });
            }
        }
    }

    private Map<String, ?> manifest(RequestNumber number, Seals seals, Bundle bundle) {
        Map<String, @Nullable Object> manifest = new HashMap<>();
        manifest.put("format", "bursar-casefile-v1");
        manifest.put("request", number.value());
        manifest.put("voucher", seals.voucher());
        manifest.put("trailLines", seals.range().count());
        manifest.put("trailFrom", seals.range().first());
        manifest.put("trailTo", seals.range().last());
        manifest.put("trailHash", seals.range().hash());
        manifest.put("publicKey", trail.publicKey());
        manifest.put("sha256", bundle.digests());
        return manifest;
    }

    /** No directories, nothing that an operating system would stumble over. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_");
        String kept = plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
        return kept.isBlank() || kept.startsWith(".") ? "_" + kept : kept;
    }

    private static void readme(OutputStream target) throws IOException {
        try (InputStream text = CaseFileWriter.class.getResourceAsStream(README)) {
            if (text == null) {
                throw new IOException(README + " is missing");
            }
            target.write(new String(text.readAllBytes(), UTF_8).getBytes(UTF_8));
        }
    }
}
