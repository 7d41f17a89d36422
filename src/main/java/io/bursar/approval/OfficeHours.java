package io.bursar.approval;

import java.time.Clock;

import org.springframework.stereotype.Component;

import io.bursar.time.WorkingHours;

/** Whether a decision would be made when people usually work; templates find it under {@code @officeHours}. */
@Component("officeHours")
class OfficeHours {

    private final WorkingHours hours;
    private final Clock clock;

    OfficeHours(WorkingHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    public boolean areOver() {
        return !hours.contains(clock.instant());
    }

    /** From when until when. */
    public String written() {
        return hours.written();
    }
}
