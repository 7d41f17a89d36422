package io.bursar.sheet;

import java.util.List;

/**
 * One row with something in it.
 *
 * @param number as the spreadsheet counts it, from 1; for .csv the line on which it begins
 * @param cells as text, without blanks at their ends; empty ones are ""
 */
public record SheetRow(long number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text in that column, counted from 0; "" beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
