package io.bursar.sheet;

import java.io.IOException;
import java.util.List;

/** Takes a table row by row and forgets each at once: any number of rows in the same memory. */
public interface TableWriter {

    /**
     * The next row.
     *
     * @throws IOException when the file cannot be written any further
     */
    void row(List<Cell> cells) throws IOException;
}
