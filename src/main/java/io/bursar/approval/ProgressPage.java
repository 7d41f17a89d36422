package io.bursar.approval;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.bursar.web.Tone;

/**
 * How a released request goes: counts, and the rows that are changing.
 *
 * @param paused whether rows wait because nothing at all is sent until people resume it
 */
record ProgressPage(RequestOverview overview, List<RowsPage.Row> changing, boolean paused, Instant at) {

    /** As wide as the bar is drawn. */
    private static final long BAR = 1000;

    /** A piece of the bar: rows that ended alike, from where and how wide in thousandths. */
    record Piece(Tone tone, long from, long width) {}

    /** What became of the rows, side by side; what waits is left blank. */
    public List<Piece> pieces() {
        RequestOverview.Rows rows = overview.rows();
        int refused = rows.succeeded() + rows.refused();
        int uncertain = refused + rows.uncertain();
        return Stream.of(
                        piece(Tone.GOOD, 0, rows.succeeded()),
                        piece(Tone.BAD, rows.succeeded(), refused),
                        piece(Tone.ATTENTION, refused, uncertain),
                        piece(Tone.NEUTRAL, uncertain, uncertain + rows.withdrawn()))
                .filter(piece -> piece.width() > 0)
                .toList();
    }

    private Piece piece(Tone tone, int from, int to) {
        long all = Math.max(1, overview.rows().all());
        long start = from * BAR / all;
        return new Piece(tone, start, to * BAR / all - start);
    }

    /** Rows of which we know how they ended, in percent, rounded down; 100 only when all have. */
    public int percent() {
        RequestOverview.Rows rows = overview.rows();
        int open = rows.waiting() + rows.uncertain();
        return rows.all() == 0 ? 100 : (int) ((rows.all() - open) * 100L / rows.all());
    }

    /** When the page asks again, as htmx says it; rows that wait for evidence change rarely. */
    public String every() {
        return overview.rows().waiting() > 0 ? "every 2s" : "every 15s";
    }

    /** Whether anything can still change. */
    public boolean live() {
        return !overview.state().isFinal();
    }
}
