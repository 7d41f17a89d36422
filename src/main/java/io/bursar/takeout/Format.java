package io.bursar.takeout;

import java.util.Locale;

/** What a file can be. */
public enum Format {
    /** A workbook: what is asked for, the rows, the totals. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The rows alone, for any spreadsheet. */
    CSV("text/csv;charset=UTF-8"),
    /** One object a line with the hashes that a verifier needs. */
    JSONL("application/jsonl;charset=UTF-8"),
    /** An archive of several files. */
    ZIP("application/zip");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
