package io.bursar.cost;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers to questions about costs in PostgreSQL, by question and month. */
@Component
class CostBooks {

    private static final String INSERT =
            "insert into cost_figure (piece_id, value1, value2, start, amount, list_price) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CostBooks(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What became of the last asking; the problem is null when it went well. */
    record Tried(@Nullable Instant at, @Nullable String problem) {}

    /** Notes that somebody asks this, so that its answers are kept. */
    @Transactional
    public void use(Shape shape, LocalDate today) {
        jdbc.sql("""
                        insert into cost_question (key, shape, used_on) values (:key, :shape, :today)
                        on conflict (key) do update set used_on = :today where cost_question.used_on < :today""")
                .param("key", shape.key())
                .param("shape", shape.text())
                .param("today", today)
                .update();
    }

    /** When each month's answer was read. */
    Map<YearMonth, Instant> read(String key, YearMonth from, YearMonth to) {
        Map<YearMonth, Instant> read = new HashMap<>();
        jdbc.sql("select month, as_of from cost_piece where question = :key and month between :from and :to")
                .param("key", key)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query(row -> {
                    read.put(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getObject("as_of", OffsetDateTime.class).toInstant());
                });
        return read;
    }

    /** All figures from that day to that one. */
    List<CostFigure> figures(Shape shape, LocalDate from, LocalDate to) {
        return figures(shape, from, to, null);
    }

    /**
     * Figures from that day to that one.
     *
     * @param only of these values of the first dimension; null for all of them
     */
    List<CostFigure> figures(Shape shape, LocalDate from, LocalDate to, @Nullable Collection<String> only) {
        boolean two = shape.groupings().size() == 2;
        return told("select f.value1, f.value2, f.start, f.amount, f.list_price", "", span(shape, from, to, only))
                .query((row, _) -> new CostFigure(
                        two
                                ? List.of(row.getString("value1"), row.getString("value2"))
                                : List.of(row.getString("value1")),
                        row.getObject("start", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("list_price")))
                .list();
    }

    /** What each value of the first dimension comes to from that day to that one; {@code only} as above. */
    Map<String, BigDecimal> sums(Shape shape, LocalDate from, LocalDate to, @Nullable Collection<String> only) {
        Map<String, BigDecimal> sums = new HashMap<>();
        told("select f.value1, sum(f.amount) as amount", " group by f.value1", span(shape, from, to, only))
                .query(row -> {
                    sums.put(row.getString("value1"), row.getBigDecimal("amount"));
                });
        return sums;
    }

    /** The first day from that day to that one that has a figure; null when none has. */
    @Nullable LocalDate firstDay(Shape shape, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select min(first.day) from cost_piece p cross join lateral (
                            select min(f.start) as day from cost_figure f
                            where f.piece_id = p.id and f.start between :from and :to) first
                        where p.question = :key and p.month between :firstMonth and :lastMonth""")
                .params(span(shape, from, to, null))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private JdbcClient.StatementSpec told(String select, String group, Map<String, Object> parameters) {
        String only = parameters.containsKey("only") ? " and f.value1 = any(:only)" : "";
        return jdbc.sql(select + """
                         from cost_piece p join cost_figure f on f.piece_id = p.id
                        where p.question = :key and p.month between :firstMonth and :lastMonth
                          and f.start between :from and :to""" + only + group).params(parameters);
    }

    private static Map<String, Object> span(
            Shape shape, LocalDate from, LocalDate to, @Nullable Collection<String> only) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", shape.key());
        parameters.put("firstMonth", YearMonth.from(from).atDay(1));
        parameters.put("lastMonth", YearMonth.from(to).atDay(1));
        parameters.put("from", from);
        parameters.put("to", to);
        if (only != null) {
            parameters.put("only", only.toArray(String[]::new));
        }
        return parameters;
    }

    /**
     * Replaces a month's answer, unless a newer one is there. No figures do not replace figures where
     * {@code keepsFigures}: while Huawei bills a month it hides what it told before.
     */
    @Transactional
    public void keep(String key, YearMonth month, Instant asOf, List<CostFigure> figures, boolean keepsFigures) {
        if (keepsFigures && figures.isEmpty() && hasFigures(key, month)) {
            return;
        }
        Long piece = jdbc.sql("""
                        insert into cost_piece (question, month, as_of) values (:key, :month, :asOf)
                        on conflict on constraint cost_piece_month_uq do update set as_of = excluded.as_of
                            where cost_piece.as_of <= excluded.as_of
                        returning id""")
                .param("key", key)
                .param("month", month.atDay(1))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(null);
        if (piece == null) {
            return;
        }
        jdbc.sql("delete from cost_figure where piece_id = :piece")
                .param("piece", piece)
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (CostFigure figure : figures) {
            rows.add(new Object[] {
                piece,
                figure.values().getFirst(),
                figure.values().size() == 2 ? figure.values().get(1) : "",
                figure.start(),
                figure.amount(),
                figure.listPrice()
            });
        }
        batches.batchUpdate(INSERT, rows);
    }

    /** Notes how the asking went; null for well. */
    @Transactional
    public void tried(String key, Instant at, @Nullable String problem) {
        jdbc.sql("update cost_question set tried_at = :at, problem = :problem where key = :key")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("problem", problem, Types.VARCHAR)
                .param("key", key)
                .update();
    }

    Tried tried(String key) {
        return jdbc.sql("select tried_at, problem from cost_question where key = :key")
                .param("key", key)
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("tried_at", OffsetDateTime.class);
                    return new Tried(at == null ? null : at.toInstant(), row.getString("problem"));
                })
                .optional()
                .orElse(new Tried(null, null));
    }

    /** Forgets the answers to what nobody has asked since that day, but for those. */
    @Transactional
    public int forget(LocalDate before, List<String> kept) {
        return jdbc.sql("delete from cost_question where used_on < :before and not key = any(:kept)")
                .param("before", before)
                .param("kept", kept.toArray(String[]::new))
                .update();
    }

    private boolean hasFigures(String key, YearMonth month) {
        return jdbc.sql("""
                        select exists (select 1 from cost_piece p join cost_figure f on f.piece_id = p.id
                            where p.question = :key and p.month = :month)""")
                .param("key", key)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }
}
