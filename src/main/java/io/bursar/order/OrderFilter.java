package io.bursar.order;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.time.Beijing;

/**
 * What a list of orders is limited to, as it stands in the address. What cannot be read is no filter.
 *
 * @param q an order's number
 * @param days when it was created or paid
 * @param whose {@code PAID_FOR_SUB_ACCOUNTS}, or anything else for the own ones
 * @param customer Huawei's id of the customer whose order it is
 * @param sort {@code OLDEST_FIRST}, or anything else for the newest first
 */
record OrderFilter(
        String q, String status, String kind, String service, Days days, String whose, String customer, String sort) {

    private static final int LONGEST = 64;

    OrderFilter {
        q = text(q);
        status = text(status);
        kind = text(kind);
        service = text(service);
        days = days == null ? new Days("", "", "") : days;
        whose = text(whose);
        customer = text(customer);
        sort = text(sort);
    }

    /**
     * A span of days in Beijing, a year at most.
     *
     * @param of {@code PAID}, or anything else for when it was created
     */
    record Days(String of, String from, String to) {

        Days {
            of = text(of);
            from = text(from);
            to = text(to);
        }
    }

    /** Whether anything is limited. */
    public boolean isSet() {
        return !(q + status + kind + service + days.from + days.to + whose + customer).isEmpty();
    }

    /** Whether a span of days was asked for that cannot be answered: the wrong way round, or longer than a year. */
    public boolean isOutOfRange() {
        return !(days.from + days.to).isEmpty() && span() == null;
    }

    Orders.Selection selection() {
        CloudOrder.Status wanted = constant(CloudOrder.Status.values(), status);
        CloudOrder.Kind wantedKind = constant(CloudOrder.Kind.values(), kind);
        return new Orders.Selection(
                q.matches("[A-Za-z0-9_-]{1,64}") ? OrderId.of(q) : null,
                customer.matches("[A-Za-z0-9_-]{1,64}") ? CustomerId.of(customer) : null,
                wanted != null && wanted.isSelectable() ? wanted : null,
                wantedKind == CloudOrder.Kind.OTHER ? null : wantedKind,
                service.isEmpty() || service.length() > LONGEST ? null : service,
                days.of.equals("PAID") ? null : span(),
                days.of.equals("PAID") ? span() : null,
                "PAID_FOR_SUB_ACCOUNTS".equals(whose) ? Orders.Whose.PAID_FOR_SUB_ACCOUNTS : Orders.Whose.OWN,
                "OLDEST_FIRST".equals(sort) ? Orders.Sorting.OLDEST_FIRST : Orders.Sorting.NEWEST_FIRST);
    }

    /** Both ends, or one end and a year at most from it. */
    private Orders.@Nullable Span span() {
        LocalDate first = day(days.from);
        LocalDate last = day(days.to);
        LocalDate begin =
                first != null ? first : last != null ? last.minusYears(1).plusDays(1) : null;
        if (begin == null) {
            return null;
        }
        LocalDate end = last == null ? begin.plusYears(1).minusDays(1) : last;
        if (end.isBefore(begin) || end.isAfter(begin.plusYears(1).minusDays(1))) {
            return null;
        }
        return new Orders.Span(
                Beijing.startOf(begin), Beijing.startOf(end.plusDays(1)).minusSeconds(1));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
