package io.bursar.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;
import io.bursar.bss.SubAccount;

/**
 * Writes a census into the table: rows that did not change are not touched, not even locked, because only one run
 * writes. Inside the transaction that closes the run, which fails when another has taken over.
 */
@Component
class DirectoryWriter {

    private static final String INSERT = """
            insert into sub_account (name, display_name, status, unit_id, unit_name, search_text, sort_key, id,
                first_seen_at, balances_due_at)
            select n.name, n.display_name, n.status, n.unit_id, n.unit_name, n.search_text, n.sort_key, n.id, ?, ?
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as n (name, display_name, status, unit_id, unit_name, search_text, sort_key, id)""";

    private static final String UPDATE = """
            update sub_account set name = ?, display_name = ?, status = ?, unit_id = ?, unit_name = ?,
                search_text = ?, sort_key = ?, gone_since = null where id = ?""";

    private static final int[] TYPES = {
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BINARY,
        Types.VARCHAR
    };

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcTemplate jdbc;

    DirectoryWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was seen; accounts that were not are marked gone only when the census was {@code whole}. */
    DirectoryChanges write(List<SubAccount> seen, boolean whole, Instant now) {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.query("select * from sub_account", row -> {
            stored.put(row.getString("id"), Stored.of(row));
        });
        List<Object[]> added = new ArrayList<>();
        List<Object[]> touched = new ArrayList<>();
        int returned = 0;
        int changed = 0;
        Set<String> listed = new HashSet<>();
        for (SubAccount account : seen) {
            Stored next = Stored.of(account);
            listed.add(account.id().value());
            Stored before = stored.get(account.id().value());
            if (before == null) {
                added.add(next.arguments(account.id()));
            } else if (!before.equals(next)) {
                touched.add(next.arguments(account.id()));
                returned += before.gone ? 1 : 0;
                changed += before.gone || before.figures.equals(next.figures) ? 0 : 1;
            }
        }
        List<Object[]> gone = !whole
                ? List.of()
                : stored.entrySet().stream()
                        .filter(entry -> !entry.getValue().gone && !listed.contains(entry.getKey()))
                        .map(entry -> new Object[] {Rows.timestamptz(now), entry.getKey()})
                        .toList();
        insert(added, now);
        jdbc.batchUpdate(UPDATE, touched, TYPES);
        jdbc.batchUpdate("update sub_account set gone_since = ? where id = ?", gone);
        return new DirectoryChanges(seen.size(), added.size(), changed, gone.size(), returned, false);
    }

    /** All at once, column by column: one statement for each would take longer than reading the list. */
    private void insert(List<Object[]> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(INSERT, statement -> {
            statement.setObject(1, Rows.timestamptz(now));
            statement.setObject(2, Rows.timestamptz(now));
            for (int column = 0; column < TYPES.length; column++) {
                int at = column;
                boolean bytes = TYPES[at] == Types.BINARY;
                Object[] values = rows.stream().map(row -> row[at]).toArray(bytes ? byte[][]::new : String[]::new);
                statement.setArray(3 + at, statement.getConnection().createArrayOf(bytes ? "bytea" : "text", values));
            }
        });
    }

    /** A row as far as Huawei decides it; the sort key too, which a new Java may order otherwise. */
    private record Stored(List<@Nullable String> figures, String sortKey, boolean gone) {

        static Stored of(ResultSet row) throws SQLException {
            List<@Nullable String> figures = new ArrayList<>();
            for (String column : List.of("name", "display_name", "status", "unit_id", "unit_name", "search_text")) {
                figures.add(row.getString(column));
            }
            return new Stored(figures, HEX.formatHex(row.getBytes("sort_key")), row.getObject("gone_since") != null);
        }

        static Stored of(SubAccount account) {
            List<@Nullable String> figures = new ArrayList<>();
            figures.add(Folding.storable(account.name()));
            figures.add(Folding.storable(account.displayName()));
            figures.add(account.status().name());
            figures.add(storable(account.unitId()));
            figures.add(storable(account.unitName()));
            figures.add(Folding.searchText(account));
            return new Stored(figures, HEX.formatHex(Folding.sortKey(account)), false);
        }

        @Nullable Object[] arguments(CustomerId id) {
            List<@Nullable Object> arguments = new ArrayList<>(figures);
            arguments.add(HEX.parseHex(sortKey));
            arguments.add(id.value());
            return arguments.toArray();
        }

        private static @Nullable String storable(@Nullable String text) {
            return text == null ? null : Folding.storable(text);
        }
    }
}
