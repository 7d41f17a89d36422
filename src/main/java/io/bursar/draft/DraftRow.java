package io.bursar.draft;

/**
 * A row of a draft.
 *
 * @param no its number in the file it came from, or counted from 1; unique in the draft
 * @param leftOut stays behind when the draft is submitted
 */
public record DraftRow(int no, Typed typed, boolean leftOut) {

    /** The same row with other cells. */
    public DraftRow typedAs(Typed other) {
        return new DraftRow(no, other, leftOut);
    }

    /** The same row, staying behind or not. */
    public DraftRow leftOut(boolean now) {
        return new DraftRow(no, typed, now);
    }
}
