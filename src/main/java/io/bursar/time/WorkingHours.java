package io.bursar.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people usually work: Monday to Friday in Beijing. Public holidays are not known.
 *
 * @param opens the first minute of a working day
 * @param closes the first minute after it
 */
@ConfigurationProperties("bursar.working-hours")
public record WorkingHours(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes) {

    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("bursar.working-hours.opens must be before bursar.working-hours.closes");
        }
    }

    /** Whether people usually work at that instant. */
    public boolean contains(Instant instant) {
        LocalDateTime there = LocalDateTime.ofInstant(instant, Beijing.ZONE);
        return there.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !there.toLocalTime().isBefore(opens)
                && there.toLocalTime().isBefore(closes);
    }

    /** As people write it, e.g. 09:00–18:00. */
    public String written() {
        return opens + "–" + closes;
    }
}
