package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads and writes the column types that the tables of this family share. */
final class Columns {

    /** The columns of {@link Amounts}, alike in orders and items. */
    static final String AMOUNTS = "official_amount, discount_type, discount_amount, rate_coupon_amount, coupon_amount,"
            + " flexi_amount, card_amount, commission_amount, consumed_amount";

    private Columns() {}

    static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                row.getBigDecimal("official_amount"),
                row.getString("discount_type"),
                row.getBigDecimal("discount_amount"),
                row.getBigDecimal("rate_coupon_amount"),
                row.getBigDecimal("coupon_amount"),
                row.getBigDecimal("flexi_amount"),
                row.getBigDecimal("card_amount"),
                row.getBigDecimal("commission_amount"),
                row.getBigDecimal("consumed_amount"));
    }

    /** In the order of {@link #AMOUNTS}. */
    static List<@Nullable Object> values(Amounts amounts) {
        return row(
                amounts.official(),
                amounts.discountType(),
                amounts.discount(),
                amounts.rateCoupon(),
                amounts.coupon(),
                amounts.flexi(),
                amounts.card(),
                amounts.commission(),
                amounts.consumed());
    }

    /** Values for placeholders, nulls among them. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static BigDecimal yuan(String amount) {
        return new BigDecimal(amount).setScale(2);
    }
}
