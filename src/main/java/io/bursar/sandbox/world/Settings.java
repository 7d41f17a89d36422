package io.bursar.sandbox.world;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Named values that survive a restart. Read once per request into memory, so that two sandboxes on one database follow
 * each other.
 */
final class Settings {

    private final JdbcClient jdbc;
    private volatile Map<String, String> values = Map.of();

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh() {
        Map<String, String> read = new HashMap<>();
        jdbc.sql("select name, value from sandbox.setting").query(row -> {
            read.put(row.getString("name"), row.getString("value"));
        });
        values = Map.copyOf(read);
    }

    @Nullable String get(String name) {
        return values.get(name);
    }

    void set(String name, String value) {
        jdbc.sql("""
                        insert into sandbox.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).param("name", name).param("value", value).update();
        refresh();
    }
}
