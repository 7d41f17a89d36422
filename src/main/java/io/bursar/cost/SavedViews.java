package io.bursar.cost;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Analyses that people keep under a name; whoever has the link may look. */
@Component
class SavedViews {

    /** Of one person. */
    static final int MOST = 50;

    static final int LONGEST_NAME = 80;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. */
    record View(UUID id, UUID owner, String ownerName, String name, Map<String, String> parameters) {}

    /** What became of saving. */
    enum Saved {
        DONE,
        NAMELESS,
        TAKEN,
        TOO_MANY
    }

    List<View> of(Person person) {
        return jdbc.sql("select * from cost_view where owner = :owner order by name")
                .param("owner", person.id().value())
                .query(SavedViews::view)
                .list();
    }

    /** All of them, for the job that keeps their answers fresh. */
    List<View> all() {
        return jdbc.sql("select * from cost_view order by created_at")
                .query(SavedViews::view)
                .list();
    }

    Optional<View> find(UUID id) {
        return jdbc.sql("select * from cost_view where id = :id")
                .param("id", id)
                .query(SavedViews::view)
                .optional();
    }

    @Transactional
    public Saved save(Person person, String name, Map<String, String> parameters) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            return Saved.NAMELESS;
        }
        if (of(person).size() >= MOST) {
            return Saved.TOO_MANY;
        }
        int rows = jdbc.sql("""
                        insert into cost_view (id, owner, owner_name, name, parameters, created_at)
                        values (:id, :owner, :ownerName, :name, :parameters, :now)
                        on conflict on constraint cost_view_name_uq do nothing""")
                .param("id", UUID.randomUUID())
                .param("owner", person.id().value())
                .param("ownerName", person.displayName())
                .param("name", name)
                .param("parameters", JSON.writeValueAsString(parameters))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1 ? Saved.DONE : Saved.TAKEN;
    }

    /** Only the own ones; whether there was one. */
    @Transactional
    public boolean remove(Person person, UUID id) {
        return jdbc.sql("delete from cost_view where id = :id and owner = :owner")
                        .param("id", id)
                        .param("owner", person.id().value())
                        .update()
                == 1;
    }

    private static View view(ResultSet row, int number) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("name"),
                JSON.readValue(row.getString("parameters"), PARAMETERS));
    }
}
