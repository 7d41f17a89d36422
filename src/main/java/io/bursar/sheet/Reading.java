package io.bursar.sheet;

import java.util.List;

/** What became of reading a file. */
public sealed interface Reading {

    /** All rows that hold anything, in their order; at least one. */
    record Rows(List<SheetRow> rows) implements Reading {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The file was not read.
     *
     * @param why the reason; its words are the message {@code sheet.refused.<why>} with {@code detail} as {0}
     * @param detail a figure or a place such as {@code B7}; may be empty
     */
    record Refused(Why why, String detail) implements Reading {}

    /** Why a file is not read. */
    enum Why {
        /** Nothing in it. */
        EMPTY,
        /** More bytes than allowed. */
        TOO_LARGE,
        /** Unpacked it would be more than allowed. */
        BOMB,
        /** More rows than allowed. */
        TOO_MANY_ROWS,
        /** More columns than allowed. */
        TOO_MANY_COLUMNS,
        /** A cell longer than allowed. */
        CELL_TOO_LONG,
        /** Neither .xlsx nor text. */
        NOT_A_SHEET,
        /** The old .xls, or an .xlsx with a password. */
        OLD_EXCEL,
        /** A workbook with macros. */
        MACROS,
        /** A cell with a formula. */
        FORMULA,
        /** Merged cells. */
        MERGED,
        /** A cell with an error such as #N/A. */
        ERROR_CELL,
        /** Text in no encoding that we know. */
        ENCODING,
        /** Characters that no text holds. */
        CONTROL_CHARACTERS,
        /** A quotation mark that is never closed. */
        QUOTES,
        /** Cut off, or built against the rules. */
        DAMAGED
    }
}
