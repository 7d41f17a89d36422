package io.bursar.transfer;

/**
 * A row of a draft.
 *
 * @param no its number in the file it came from, or counted from 1; unique in the draft
 * @param leftOut stays behind when the draft is submitted
 */
record DraftRow(int no, Typed typed, boolean leftOut) {

    DraftRow typedAs(Typed other) {
        return new DraftRow(no, other, leftOut);
    }

    DraftRow leftOut(boolean now) {
        return new DraftRow(no, typed, now);
    }
}
