package io.bursar.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/** Rows of {@code balance_latest} and {@code balance_snapshot}, also joined to others, as our values. */
public final class BalanceRows {

    private BalanceRows() {}

    /** From the columns {@code amount, currency, code, as_of}, which are all null where there is no reading. */
    public static BalanceReading balance(ResultSet row) throws SQLException {
        Instant asOf = instant(row, "as_of");
        String code = row.getString("code");
        if (asOf == null) {
            return new BalanceReading.NeverSeen();
        }
        if (code != null) {
            return new BalanceReading.Unreadable(code, asOf);
        }
        Money amount = new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
        return new BalanceReading.Known(amount, asOf);
    }

    /** From the columns {@code credit, code, as_of}. */
    static CreditReading credit(ResultSet row) throws SQLException {
        Instant asOf = Objects.requireNonNull(instant(row, "as_of"));
        String code = row.getString("code");
        return code == null
                ? new CreditReading.Known(Ledgers.fromJson(row.getString("credit")), asOf)
                : new CreditReading.Unreadable(code, asOf);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime timestamptz(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
