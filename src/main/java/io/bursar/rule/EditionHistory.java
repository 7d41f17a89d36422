package io.bursar.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.identity.People;
import io.bursar.identity.UserId;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** Who proposed which edition, and what became of it. */
@Component
class EditionHistory {

    private final JdbcClient jdbc;
    private final People people;

    EditionHistory(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What became of an edition. */
    enum Fate {
        PROPOSED,
        IN_FORCE,
        REPLACED,
        TURNED_DOWN
    }

    /**
     * One edition.
     *
     * @param proposer null for the one of the installation
     * @param end who put it into force or turned it down, if anybody has
     */
    record Entry(
            int no,
            Fate fate,
            String reason,
            @Nullable String proposer,
            Instant proposedAt,
            @Nullable End end,
            @Nullable UserId proposerId) {

        /** The fate as shown. */
        public Badge badge() {
            return Badge.of(
                    switch (fate) {
                        case PROPOSED -> Tone.WAITING;
                        case IN_FORCE -> Tone.GOOD;
                        case REPLACED, TURNED_DOWN -> Tone.NEUTRAL;
                    },
                    fate);
        }
    }

    /** Who ended the asking, when, and what he said. */
    record End(@Nullable String who, Instant at, @Nullable String note) {}

    /** Newest first, at most {@code most}. */
    List<Entry> newest(int most) {
        return jdbc.sql("""
                        select e.*, (e.no = (select max(no) from rule_edition where confirmed_at is not null)) as now
                          from rule_edition e order by no desc limit :most""").param("most", most).query(this::entry).list();
    }

    Optional<Entry> find(int no) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(entry -> entry.no() == no)
                .findFirst();
    }

    private Entry entry(ResultSet row, int at) throws SQLException {
        UserId proposer = user(row, "proposed_by");
        return new Entry(
                row.getInt("no"),
                fate(row),
                row.getString("reason"),
                name(proposer),
                instant(row, "proposed_at"),
                end(row),
                proposer);
    }

    private static Fate fate(ResultSet row) throws SQLException {
        if (row.getBoolean("now")) {
            return Fate.IN_FORCE;
        }
        if (row.getObject("confirmed_at") != null) {
            return Fate.REPLACED;
        }
        return row.getObject("withdrawn_at") != null ? Fate.TURNED_DOWN : Fate.PROPOSED;
    }

    private @Nullable End end(ResultSet row) throws SQLException {
        if (row.getObject("confirmed_at") != null) {
            return new End(name(user(row, "confirmed_by")), instant(row, "confirmed_at"), null);
        }
        return row.getObject("withdrawn_at") == null
                ? null
                : new End(
                        name(user(row, "withdrawn_by")), instant(row, "withdrawn_at"), row.getString("withdrawn_note"));
    }

    private @Nullable String name(@Nullable UserId id) {
        return id == null ? null : people.find(id).orElseThrow().displayName();
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
