package io.bursar.trail;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import io.bursar.audit.TrailQuery;
import io.bursar.time.Beijing;
import io.bursar.web.Address;

/**
 * What the address asks for, as typed; empty means any. Days are Beijing's, the last one included. What cannot be read
 * as a day asks for nothing, and is shown again.
 */
record TrailFilter(
        String action, String actor, String type, String subject, String address, String from, String until) {

    static final TrailFilter NONE = new TrailFilter("", "", "", "", "", "", "");

    TrailFilter {
        action = action.strip();
        actor = actor.strip();
        type = type.strip();
        subject = subject.strip();
        address = address.strip();
        from = from.strip();
        until = until.strip();
    }

    public boolean isSet() {
        return !equals(NONE);
    }

    /** A day was typed that is none. */
    public boolean isUnreadable() {
        return (!from.isEmpty() && day(from) == null) || (!until.isEmpty() && day(until) == null);
    }

    /** An address was typed that is none. */
    public boolean isAddressUnreadable() {
        return !address.isEmpty() && literal(address) == null;
    }

    /** By the name of the parameter, without what is empty. */
    public Map<String, String> values() {
        return FilterParameters.values(this);
    }

    /** What asks for this at that path. */
    Address address(String path) {
        SequencedMap<String, List<String>> parameters = new LinkedHashMap<>();
        FilterParameters.values(this).forEach((name, value) -> parameters.put(name, List.of(value)));
        return new Address(path, parameters);
    }

    /** The client's address as the trail keeps it; null for any. */
    @Nullable String client() {
        return address.isEmpty() ? null : literal(address);
    }

    TrailQuery query() {
        var first = day(from);
        var last = day(until);
        return new TrailQuery(
                any(actor),
                any(action),
                any(type),
                any(subject),
                first == null ? null : startOf(first),
                last == null ? null : startOf(last.plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return Beijing.startOf(day);
    }

    /** Null also for years that no database's clock will reach. */
    private static @Nullable LocalDate day(String text) {
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 2000 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable String literal(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static @Nullable String any(String text) {
        return text.isEmpty() ? null : text.replace("\0", "");
    }
}
