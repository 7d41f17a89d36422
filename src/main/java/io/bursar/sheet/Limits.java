package io.bursar.sheet;

/**
 * How much of a file is read.
 *
 * @param bytes the largest file as it was uploaded
 * @param unpackedBytes the most that an .xlsx may hold once unpacked
 * @param rows the most rows with anything in them, the head included
 * @param columns the most columns
 * @param characters the longest cell
 */
public record Limits(int bytes, int unpackedBytes, int rows, int columns, int characters) {

    public Limits {
        if (bytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || characters < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** For files of so many rows beside the head: 5 MB, 60 MB unpacked, 50 columns, 1,000 characters in a cell. */
    public static Limits ofRows(int rows) {
        return new Limits(5_000_000, 60_000_000, rows + 1, 50, 1_000);
    }
}
