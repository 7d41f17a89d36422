package io.bursar.sandbox.cost;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Given.Shape;
import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import io.bursar.time.Beijing;

/**
 * Whose lines are asked for: {@code method} and {@code sub_customer_id} of the bill operations
 * (packages-usage-costs-orders.md 13.2, 14.10).
 */
record Scope(Set<String> accounts) {

    private static final int MONTHS_REMEMBERED = 36;

    boolean accepts(BillLine line) {
        return accounts.contains(line.subject().owner().id());
    }

    /** The caller itself. */
    static Scope own(Question question) {
        return new Scope(Set.of(question.caller()));
    }

    /** The caller and everybody whose consumption it may see. */
    static Scope all(Firm firm, Question question) {
        Set<String> ids = visibleBelow(firm, question);
        ids.add(question.caller());
        return new Scope(ids);
    }

    static Scope asked(Firm firm, Question question) {
        Parameters query = question.queryParameters();
        @Nullable String method = query.filter("method", 16, EmptyValues.NUMBER).wanted();
        return switch (method == null ? "all" : method) {
            case "oneself" -> own(question);
            case "all" -> all(firm, question);
            case "sub_customer" -> below(firm, question, query);
            default -> throw Refusal.parameter("method", "is none of oneself, sub_customer and all");
        };
    }

    /** The month asked for; bills older than three years are gone. */
    static YearMonth month(Parameters query, String name, Instant now) {
        YearMonth month = query.requiredMonth(name);
        checkAge(name, month, now);
        return month;
    }

    static void checkAge(String name, YearMonth month, Instant now) {
        if (month.isBefore(Beijing.monthOf(now).minusMonths(MONTHS_REMEMBERED))) {
            throw Refusal.parameter(name, "is more than three years ago");
        }
    }

    private static Scope below(Firm firm, Question question, Parameters query) {
        if (query.given("sub_customer_id").shape() == Shape.ABSENT) {
            throw Refusal.parameter("sub_customer_id", "is required with method sub_customer");
        }
        @Nullable String wanted = query.filter("sub_customer_id", 64, EmptyValues.BODY).wanted();
        Set<String> ids = visibleBelow(firm, question);
        if (wanted != null) {
            ids.retainAll(Set.of(wanted));
        }
        return new Scope(ids);
    }

    private static Set<String> visibleBelow(Firm firm, Question question) {
        Set<String> ids = new HashSet<>();
        firm.account(question.caller())
                .ifPresent(caller ->
                        firm.visibleBelow(caller).stream().map(Member::id).forEach(ids::add));
        return ids;
    }
}
