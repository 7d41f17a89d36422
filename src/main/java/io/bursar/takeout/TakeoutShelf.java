package io.bursar.takeout;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Where files lie: in the database, in pieces, so that any instance can write one and any other hand it out. */
@Component
class TakeoutShelf {

    private static final String SELECT = "select * from takeout where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate apart;
    private final Clock clock;

    TakeoutShelf(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(Takeout takeout) {
        var by = takeout.by();
        jdbc.sql("""
                        insert into takeout (id, kind, format, language, filter, actor_kind, actor_id,
                                             actor_name, address,
                                             asked_at, state, rows_expected)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)""")
                .params(
                        takeout.id(),
                        takeout.kind(),
                        takeout.wanted().format().name(),
                        takeout.wanted().language().toLanguageTag(),
                        json.writeValueAsString(takeout.wanted().filter()))
                .params(by.kind().name(), by.id(), by.name())
                .param(by.address())
                .param(utc(takeout.askedAt()))
                .param(takeout.progress().expected())
                .update();
    }

    /** Begins, or begins again from nothing; false when it is made already. */
    boolean begin(UUID id) {
        return Boolean.TRUE.equals(apart.execute(_ -> {
            var mine = jdbc.sql("update takeout set state = 'RUNNING', rows_done = 0"
                                    + " where id = ? and state in ('WAITING', 'RUNNING')")
                            .param(id)
                            .update()
                    == 1;
            if (mine) {
                jdbc.sql("delete from takeout_piece where takeout_id = ?")
                        .param(id)
                        .update();
            }
            return mine;
        }));
    }

    /** Keeps a piece, at once and for itself: whoever looks at the progress sees it. */
    void keep(UUID id, int no, byte[] bytes, long rows) {
        apart.executeWithoutResult(_ -> {
            jdbc.sql("insert into takeout_piece (takeout_id, no, bytes) values (?, ?, ?)")
                    .params(id, no, bytes)
                    .update();
            jdbc.sql("update takeout set rows_done = ? where id = ?")
                    .params(rows, id)
                    .update();
        });
    }

    /** It is there. In the caller's transaction, together with its line in the trail. */
    void finish(UUID id, long rows, Takeout.Made made) {
        var finished = jdbc.sql("""
                        update takeout set state = 'READY', rows_done = ?, bytes = ?, sha256 = ?, made_at = ?,
                               expires_at = ?
                         where id = ? and state = 'RUNNING'""")
                .params(rows, made.bytes(), made.sha256(), utc(made.at()), utc(made.expiresAt()), id)
                .update();
        if (finished != 1) {
            throw new IllegalStateException("somebody else has finished export " + id);
        }
    }

    void fail(UUID id) {
        jdbc.sql("update takeout set state = 'FAILED' where id = ? and state in ('WAITING', 'RUNNING')")
                .param(id)
                .update();
        jdbc.sql("delete from takeout_piece where takeout_id = ?").param(id).update();
    }

    Optional<Takeout> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(this::takeout).optional();
    }

    /** The newest of that person's. */
    List<Takeout> of(String actorId, int most) {
        return jdbc.sql(SELECT + "actor_id = ? order by asked_at desc, id limit " + most)
                .param(actorId)
                .query(this::takeout)
                .list();
    }

    /** How many of that person's are not finished. */
    long unfinished(String actorId) {
        return jdbc.sql("select count(*) from takeout where actor_id = ? and state in ('WAITING', 'RUNNING')")
                .param(actorId)
                .query(Long.class)
                .single();
    }

    /** Writes the whole file to the stream, a piece at a time. */
    void read(UUID id, OutputStream out) throws IOException {
        for (var no = 0; ; no++) {
            var piece = jdbc.sql("select bytes from takeout_piece where takeout_id = ? and no = ?")
                    .params(id, no)
                    .query((row, _) -> row.getBytes("bytes"))
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    /** Throws away what has expired, and gives up what somebody has forgotten to make. */
    int clear(Instant now, Instant forgotten) {
        jdbc.sql("delete from takeout_piece p using takeout t"
                        + " where t.id = p.takeout_id and t.state = 'READY' and t.expires_at <= ?")
                .param(utc(now))
                .update();
        jdbc.sql("update takeout set state = 'FAILED' where state = 'WAITING' and asked_at < ?")
                .param(utc(forgotten))
                .update();
        return jdbc.sql("update takeout set state = 'EXPIRED' where state = 'READY' and expires_at <= ?")
                .param(utc(now))
                .update();
    }

    private Takeout takeout(ResultSet row, int number) throws SQLException {
        var filter = new LinkedHashMap<String, String>();
        json.readTree(row.getString("filter"))
                .properties()
                .forEach(field -> filter.put(field.getKey(), field.getValue().asString()));
        var expected = row.getObject("rows_expected", Long.class);
        var sha256 = row.getString("sha256");
        var made = sha256 == null
                ? null
                : new Takeout.Made(row.getLong("bytes"), sha256, instant(row, "made_at"), instant(row, "expires_at"));
        return new Takeout(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new TakeoutSource.Wanted(
                        filter, Format.valueOf(row.getString("format")), Takeout.language(row.getString("language"))),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        null,
                        row.getString("address")),
                instant(row, "asked_at"),
                new Takeout.Progress(
                        state(Takeout.State.valueOf(row.getString("state")), made), row.getLong("rows_done"), expected),
                made);
    }

    /** From its moment on a file has expired, though it is cleared away some minutes later. */
    private Takeout.State state(Takeout.State kept, Takeout.@Nullable Made made) {
        var over = made != null && !made.expiresAt().isAfter(clock.instant());
        return kept == Takeout.State.READY && over ? Takeout.State.EXPIRED : kept;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
