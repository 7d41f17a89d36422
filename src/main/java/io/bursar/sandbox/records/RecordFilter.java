package io.bursar.sandbox.records;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.world.Statements.Line;
import io.bursar.sandbox.world.TradeType;

/** The filters that both statements share; an empty string is refused, as the page's older text says. */
final class RecordFilter {

    private RecordFilter() {}

    static Predicate<Line> of(Query query, TradeType... allowed) {
        @Nullable String direction = query.oneOf("revenue_expense_type", "REVENUE", "EXPENSE");
        @Nullable String trade =
                query.oneOf("trade_type", Stream.of(allowed).map(Enum::name).toArray(String[]::new));
        @Nullable String tradeId = notEmpty(query, "trade_id", 128);
        return line -> (direction == null || direction.equals(direction(line)))
                && (trade == null || trade.equals(line.entry().trade().name()))
                && (tradeId == null || tradeId.equals(line.entry().tradeId()));
    }

    /** The filters on the payment channel; cash and credit only. */
    static Predicate<Line> ofChannel(Query query) {
        @Nullable String ids = query.text("payment_channel_id", 64);
        @Nullable String number = notEmpty(query, "payment_channel_no", 64);
        List<String> wanted = ids == null ? List.of() : Arrays.asList(ids.split(",", -1));
        // No record of the sandbox carries a channel number.
        return line -> (ids == null || wanted.contains(line.channelId())) && number == null;
    }

    static String direction(Line line) {
        return line.entry().amount().signum() > 0 ? "REVENUE" : "EXPENSE";
    }

    private static @Nullable String notEmpty(Query query, String name, int maxLength) {
        String value = query.text(name, maxLength);
        if (value != null && value.isEmpty()) {
            throw Refusal.parameter(name, "is empty");
        }
        return value;
    }
}
