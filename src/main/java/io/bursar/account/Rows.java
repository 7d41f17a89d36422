package io.bursar.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.SubAccount;

/** Rows of this module's tables as our values, and instants as PostgreSQL wants them. */
final class Rows {

    static final String ACCOUNT_COLUMNS =
            "a.id, a.name, a.display_name, a.status, a.unit_id, a.unit_name, a.gone_since";

    private Rows() {}

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                CustomerId.of(row.getString("id")),
                row.getString("name"),
                row.getString("display_name"),
                SubAccount.Status.valueOf(row.getString("status")),
                row.getString("unit_id"),
                row.getString("unit_name"),
                instant(row, "gone_since"));
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        List<String> path = Arrays.stream((Object[]) row.getArray("path").getArray())
                .map(String.class::cast)
                .toList();
        return new Unit(row.getString("id"), row.getString("name"), row.getString("parent_id"), path);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime timestamptz(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
