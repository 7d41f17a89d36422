package io.bursar.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/** What people call a request: {@code R-20261122-0007}, counted per day in Beijing. */
@Embeddable
public record RequestNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("R-\\d{8}-\\d{4,9}");

    public RequestNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a request number");
        }
    }

    public static RequestNumber of(String value) {
        return new RequestNumber(value);
    }

    static RequestNumber of(LocalDate day, int count) {
        return new RequestNumber("R-%s-%04d"
                .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), count)
                .toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
