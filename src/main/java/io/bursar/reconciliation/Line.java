package io.bursar.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.logbook.DayBook.Movement;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

/** A record, an instruction, or both; one of them is always there. */
record Line(
        ComparisonFinding finding,
        @Nullable Posting posting,
        @Nullable Movement movement) {

    Line {
        if (posting == null && movement == null) {
            throw new IllegalArgumentException("a line is about something");
        }
    }

    /** The same for the same finding about the same things, in whichever run. */
    String key() {
        String record = posting == null ? "" : posting.book() + ":" + posting.id();
        String instruction = movement == null ? "" : movement.id() + ":" + movement.state();
        return finding + " " + record + " " + instruction;
    }

    /** The day in Beijing in whose report it stands: the record's, else that of the last sending. */
    LocalDate day() {
        return Beijing.dayOf(posting == null ? sentAt() : posting.at());
    }

    Money amount() {
        return posting == null ? Objects.requireNonNull(movement).what().amount() : posting.amount();
    }

    private Instant sentAt() {
        var times = Objects.requireNonNull(movement).times();
        return times.lastSent() == null ? times.made() : times.lastSent();
    }
}
