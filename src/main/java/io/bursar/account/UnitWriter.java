package io.bursar.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.bursar.bss.OrganisationUnit;

/** Writes the organisation's tree into the table. Inside the caller's transaction. */
@Component
class UnitWriter {

    private static final String UPSERT = """
            insert into organisation_unit (id, parent_id, name, path, position) values (?, ?, ?, ?, ?)
            on conflict (id) do update set parent_id = excluded.parent_id, name = excluded.name,
                path = excluded.path, position = excluded.position, gone_since = null""";

    private final JdbcTemplate jdbc;

    UnitWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the tree; units that are not in it are marked gone. Tells whether anything changed. */
    boolean write(OrganisationUnit root, Instant now) {
        Map<String, Unit> units = new LinkedHashMap<>();
        walk(root, null, List.of(), units);
        List<Unit> listed = List.copyOf(units.values());
        if (listed.equals(stored())) {
            return false;
        }
        List<Object[]> rows = new ArrayList<>();
        for (Unit unit : listed) {
            String[] path = unit.path().toArray(String[]::new);
            rows.add(row(unit.id(), unit.parentId(), unit.name(), path, rows.size()));
        }
        jdbc.batchUpdate(UPSERT, rows);
        String[] ids = units.keySet().toArray(String[]::new);
        jdbc.update(
                "update organisation_unit set gone_since = ? where gone_since is null and not id = any(?)",
                Rows.timestamptz(now),
                ids);
        return true;
    }

    private List<Unit> stored() {
        return jdbc.query("select * from organisation_unit where gone_since is null order by position", Rows::unit);
    }

    private static void walk(
            OrganisationUnit unit, @Nullable String parent, List<String> above, Map<String, Unit> into) {
        String id = Folding.storable(unit.id());
        if (into.containsKey(id)) {
            return;
        }
        List<String> path = new ArrayList<>(above);
        path.add(id);
        into.put(id, new Unit(id, Folding.storable(unit.name()), parent, List.copyOf(path)));
        unit.children().forEach(child -> walk(child, id, path, into));
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
