package io.bursar.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the trail. Pages go by sequence number, never by offset, and a period is turned into a range of sequence
 * numbers first: page 10,000 costs what page 1 costs.
 */
@Component
public class TrailReader {

    /** For what people choose. */
    private final JdbcClient jdbc;

    /** For what one plan suits, whatever the values. */
    private final JdbcClient plain;

    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;

    TrailReader(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(new SearchTemplate(database));
        this.plain = JdbcClient.create(database);
        this.streaming = new StreamTemplate(database);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public Optional<TrailLine> find(long seq) {
        return plain.sql("select " + TrailLines.COLUMNS + " from audit.event e where e.seq = ?")
                .param(seq)
                .query(TrailLines.INSTANCE)
                .optional();
    }

    /** The newest {@code size} lines. */
    public TrailPage newest(TrailQuery query, int size) {
        return older(query, Long.MAX_VALUE, size);
    }

    /** The {@code size} lines just older than line {@code seq}. */
    public TrailPage older(TrailQuery query, long seq, int size) {
        return older(TrailSearch.of(query), seq, size);
    }

    /** The {@code size} lines just newer than line {@code seq}. */
    public TrailPage newer(TrailQuery query, long seq, int size) {
        return newer(TrailSearch.of(query), seq, size);
    }

    /** The {@code size} newest lines. */
    public TrailPage newest(TrailSearch query, int size) {
        return older(query, Long.MAX_VALUE, size);
    }

    /** The {@code size} lines just older than line {@code seq}. */
    public TrailPage older(TrailSearch query, long seq, int size) {
        var where = where(query);
        if (seq == Long.MAX_VALUE) {
            var found = lines(where, "desc", size + 1);
            return new TrailPage(found.subList(0, Math.min(size, found.size())), false, found.size() > size);
        }
        var found = lines(where.and("e.seq < ?", seq), "desc", size + 1);
        var hasNewer = !lines(where.and("e.seq >= ?", seq), "asc", 1).isEmpty();
        return new TrailPage(found.subList(0, Math.min(size, found.size())), hasNewer, found.size() > size);
    }

    /** The {@code size} lines just newer than line {@code seq}. */
    public TrailPage newer(TrailSearch query, long seq, int size) {
        var where = where(query);
        var found = lines(where.and("e.seq > ?", seq), "asc", size + 1);
        var page = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Collections.reverse(page);
        var hasOlder = !lines(where.and("e.seq <= ?", seq), "desc", 1).isEmpty();
        return new TrailPage(page, found.size() > size, hasOlder);
    }

    /**
     * How many lines are found, by action and altogether, each counted up to {@code most}: what is there in millions is
     * not counted to its end.
     */
    public TrailCounts counts(TrailSearch search, int most) {
        return new TrailCounter(jdbc).count(search, where(search), where(search.ofAnyAction()), most);
    }

    /** How many lines are found, counted up to {@code most}. */
    public long count(TrailSearch search, long most) {
        var where = where(search);
        return jdbc.sql("select count(*) from (select 1 from audit.event e " + where.text() + " limit " + most + ") n")
                .params(where.values())
                .query(Long.class)
                .single();
    }

    /** The newest lines about any of those subjects, or by that person, newest first. */
    public List<TrailLine> history(Collection<String> subjectIds, @Nullable String actorId, int most) {
        var about = "(select * from audit.event where object_id = any(?) order by seq desc limit " + most + ")";
        var by = "(select * from audit.event where actor_id = ? order by seq desc limit " + most + ")";
        var ids = subjectIds.toArray(new String[0]);
        var statement = jdbc.sql("select " + TrailLines.COLUMNS + " from ("
                        + about
                        + (actorId == null ? "" : " union " + by)
                        + ") e order by e.seq desc limit " + most)
                .param(ids);
        return (actorId == null ? statement : statement.param(actorId))
                .query(TrailLines.INSTANCE)
                .list();
    }

    /** Every line about those subjects of one type, oldest first. */
    public List<TrailLine> about(String type, Collection<String> ids) {
        return jdbc.sql("select " + TrailLines.COLUMNS + " from audit.event e"
                        + " where e.object_id = any(?) and e.object_type = ? order by e.seq")
                .param(ids.toArray(new String[0]))
                .param(type)
                .query(TrailLines.INSTANCE)
                .list();
    }

    /** Everybody who ever acted, as {@code id} and the latest name: for the filter. */
    public List<Actor> actors() {
        return plain.sql("""
                        with recursive ids as (
                            (select actor_id from audit.event order by actor_id limit 1)
                            union all
                            select (select e.actor_id from audit.event e where e.actor_id > i.actor_id
                                    order by e.actor_id limit 1)
                            from ids i where i.actor_id is not null)
                        select l.* from ids i cross join lateral (
                            select e.actor_kind, e.actor_id, e.actor_name from audit.event e
                            where e.seq = (select max(m.seq) from audit.event m where m.actor_id = i.actor_id)) l
                        where i.actor_id is not null limit 500
                        """)
                .query((row, _) -> new Actor(
                        row.getString("actor_kind").equals("user") ? Actor.Kind.USER : Actor.Kind.SYSTEM,
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        null,
                        null))
                .list();
    }

    /**
     * Hands over every line that is looked for, oldest first, in one snapshot and in constant memory. Where the caller
     * is in no transaction of its own, the database works ahead.
     */
    public void each(TrailQuery query, Consumer<TrailLine> reader) {
        each(TrailSearch.of(query), reader);
    }

    /** The same for a search. */
    public void each(TrailSearch query, Consumer<TrailLine> reader) {
        var where = where(query);
        Consumer<Consumer<TrailLine>> lines = taker -> reading.executeWithoutResult(_ -> streaming.query(
                "select " + TrailLines.COLUMNS + " from audit.event e " + where.text() + " order by e.seq",
                row -> {
                    taker.accept(TrailLines.INSTANCE.mapRow(row, 0));
                },
                where.values().toArray()));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            lines.accept(reader);
        } else {
            ReadAhead.of(lines, reader);
        }
    }

    /** The same for everything that is about any of these, whoever did it and whatever it was. */
    public void each(Set<Subject> about, Consumer<TrailLine> reader) {
        var types = about.stream().map(Subject::type).distinct().toArray(String[]::new);
        var ids = about.stream().map(Subject::id).distinct().toArray(String[]::new);
        reading.executeWithoutResult(_ -> streaming.query(
                "select " + TrailLines.COLUMNS + " from audit.event e"
                        + " where e.object_id = any (?) and e.object_type = any (?) order by e.seq",
                row -> {
                    var line = TrailLines.INSTANCE.mapRow(row, 0);
                    if (about.contains(line.subject())) {
                        reader.accept(line);
                    }
                },
                ids,
                types));
    }

    private List<TrailLine> lines(Where where, String direction, int limit) {
        // Numbers first: an index alone answers that, however long ago the last of them was written.
        return jdbc.sql("select " + TrailLines.COLUMNS + " from audit.event e where e.seq in (select e.seq from"
                        + " audit.event e " + where.text() + " order by e.seq " + direction + " limit " + limit
                        + ") order by e.seq " + direction)
                .params(where.values())
                .query(TrailLines.INSTANCE)
                .list();
    }

    private Where where(TrailSearch search) {
        var where = unlimited(search);
        var query = search.query();
        if (query.from() != null) {
            where = where.and("e.seq >= ?", firstAt(query.from()));
        }
        return query.until() == null ? where : where.and("e.seq < ?", firstAt(query.until()));
    }

    /** Whenever it was. */
    private static Where unlimited(TrailSearch search) {
        var where = Where.ANY;
        var query = search.query();
        if (search.address() != null) {
            where = where.and("e.ip = cast(? as inet)", search.address());
        }
        if (!search.subjectIds().isEmpty()) {
            where = where.and("e.object_id = any(?)", search.subjectIds().toArray(new String[0]));
        }
        if (query.actorId() != null) {
            where = where.and("e.actor_id = ?", query.actorId());
        }
        if (query.action() != null && query.action().endsWith(".")) {
            where = where.and("e.action >= ?", query.action()).and("e.action < ?", query.action() + "\uFFFD");
        } else if (query.action() != null) {
            where = where.and("e.action = ?", query.action());
        }
        if (query.subjectType() != null) {
            where = where.and("e.object_type = ?", query.subjectType());
        }
        return query.subjectId() == null ? where : where.and("e.object_id = ?", query.subjectId());
    }

    /** The first line at or after that instant. Times never go back along the chain, so this splits it in two. */
    private long firstAt(Instant instant) {
        return plain.sql("select e.seq from audit.event e where e.at >= ? order by e.at, e.seq limit 1")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    /** What a search is in SQL; what was typed is bound. */
    record Where(List<String> conditions, List<@Nullable Object> values) {

        static final Where ANY = new Where(List.of(), List.of());

        Where and(String condition, Object value) {
            var conditions = new ArrayList<>(this.conditions);
            conditions.add(condition);
            var values = new ArrayList<@Nullable Object>(this.values);
            values.add(value);
            return new Where(conditions, values);
        }

        String text() {
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }
}
