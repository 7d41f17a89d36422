package io.bursar.instruction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether what is about to be sent is what people agreed to. A hash covers the whole batch, and reading a
 * thousand rows anew for each of them would cost more than sending them. So the rows are remembered for a second; each
 * one that is sent is compared with its remembered line, to the letter and every time.
 */
@Component
class AgreedContent {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final InstructionRows rows;

    private volatile @Nullable Remembered last;

    AgreedContent(InstructionRows rows) {
        this.rows = rows;
    }

    /** The rows of a batch as they are stored now, each {@link Terms#canonical}, by row. */
    record Content(BatchId batch, Map<Integer, String> lines, String hash) {}

    private record Remembered(Content content, Instant read) {

        boolean isOf(BatchId batch, Instant now) {
            return content.batch().equals(batch) && !now.isBefore(read) && now.isBefore(read.plus(REMEMBERED));
        }
    }

    /** Whether it is a row of the content with that hash. */
    boolean holds(Instruction instruction, String hash, Instant now) {
        Remembered known = last;
        if (known == null || !known.isOf(instruction.batch(), now)) {
            known = new Remembered(read(instruction.batch()), now);
            last = known;
        }
        boolean holds = known.content().hash().equals(hash)
                && instruction
                        .terms()
                        .canonical(instruction.row())
                        .equals(known.content().lines().get(instruction.row()));
        if (!holds) {
            // What does not fit is never believed again without another look at all of it.
            last = null;
        }
        return holds;
    }

    Content read(BatchId batch) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        rows.storedLines(batch.value()).forEach(row -> lines.put((Integer) row[0], (String) row[1]));
        return new Content(batch, lines, hash(String.join("\n", lines.values())));
    }

    /** SHA-256 in hex. */
    static String hash(String lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
