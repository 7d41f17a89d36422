package io.bursar.transfer;

import io.bursar.draft.Checked;
import io.bursar.money.Money;

/** The figures of a draft: all its rows, those that would be submitted, those in the way, those left out. */
record Summary(int rows, int valid, int inTheWay, int leftOut, Money total, boolean ready) {

    static Summary of(Checked checked) {
        return new Summary(
                checked.rows().size(),
                checked.counting().size(),
                checked.inTheWay(),
                checked.draft().leftOut(),
                checked.total(),
                checked.isReady());
    }
}
