package io.bursar.checkpoint;

import java.util.Base64;
import java.util.HexFormat;

/**
 * What was signed: the first {@code size} lines end with that hash.
 *
 * @param root hash of line {@code size}, lower-case hex
 * @param note the signed note, see {@code docs/audit.md}
 */
public record Checkpoint(long size, String root, String note) {

    /** @throws IllegalArgumentException when the note does not say a size and a root in its second and third line */
    static Checkpoint of(String note) {
        var lines = note.split("\n", -1);
        try {
            var root = HexFormat.of().formatHex(Base64.getDecoder().decode(lines[2]));
            return new Checkpoint(Long.parseLong(lines[1]), root, note);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            throw new IllegalArgumentException(
                    "not a checkpoint: " + note.lines().limit(3).toList(), malformed);
        }
    }
}
