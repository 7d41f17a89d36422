package io.bursar.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.RequestNumber;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;

/** Drafts in PostgreSQL. All rows of one are written by one statement, however many there are. */
@Component("transferDrafts")
public class Drafts {

    private static final String OPEN = " request_number is null and discarded_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft in a list: how many rows it has, and how many of them stay behind. */
    record Line(DraftId id, InstructionKind kind, String reason, Instant updated, int rows, int leftOut) {}

    /** The time that changes are stored under. */
    public Instant now() {
        return clock.instant();
    }

    /** Stores a new one; false when there is one of that id already. */
    @Transactional
    public boolean create(Draft draft) {
        Draft.Origin origin = draft.history().origin();
        OffsetDateTime now = now().atOffset(ZoneOffset.UTC);
        int created = jdbc.sql("""
                        insert into draft (id, version, kind, maker_id, reason, created_at, updated_at, origin_how,
                                           origin_number, file_id)
                        values (:id, 1, :kind, :maker, :reason, :now, :now, :how, :origin, :file)
                        on conflict (id) do nothing""")
                .param("id", draft.id().value())
                .param("kind", draft.kind().name())
                .param("maker", draft.maker().value())
                .param("reason", draft.reason())
                .param("now", now)
                .param("how", origin == null ? null : origin.how().name(), Types.VARCHAR)
                .param("origin", origin == null ? null : origin.number().value(), Types.VARCHAR)
                .param("file", draft.history().file(), Types.OTHER)
                .update();
        if (created == 1) {
            write(draft);
        }
        return created == 1;
    }

    /** Stores what was changed; false when somebody changed it since it was read, or it was submitted or discarded. */
    @Transactional
    public boolean save(Draft draft) {
        int saved = jdbc.sql("update draft set version = version + 1, reason = :reason, updated_at = :now"
                        + " where id = :id and maker_id = :maker and version = :version and" + OPEN)
                .param("reason", draft.reason())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("id", draft.id().value())
                .param("maker", draft.maker().value())
                .param("version", draft.history().version())
                .update();
        if (saved == 1) {
            jdbc.sql("delete from draft_row where draft_id = :id")
                    .param("id", draft.id().value())
                    .update();
            write(draft);
        }
        return saved == 1;
    }

    /** That maker's draft, submitted ones too, discarded ones not. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId id, UserId maker) {
        return jdbc.sql("select * from draft where id = :id and maker_id = :maker and discarded_at is null")
                .param("id", id.value())
                .param("maker", maker.value())
                .query((row, _) -> draft(row, rows(id)))
                .optional();
    }

    /** The same, which nobody else can submit or change until this transaction ends. */
    @Transactional
    public Optional<Draft> lock(DraftId id, UserId maker) {
        jdbc.sql("select 1 from draft where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id, maker);
    }

    /** Those of that maker that are still to be submitted, last changed first. */
    @Transactional(readOnly = true)
    public List<Line> of(UserId maker, int limit) {
        return jdbc.sql("""
                        select d.id, d.kind, d.reason, d.updated_at, count(r.no) as rows,
                               count(r.no) filter (where r.left_out) as left_out
                          from draft d left join draft_row r on r.draft_id = d.id
                         where d.maker_id = :maker and d.request_number is null and d.discarded_at is null
                         group by d.id order by d.updated_at desc, d.id limit :limit""")
                .param("maker", maker.value())
                .param("limit", limit)
                .query((row, _) -> new Line(
                        new DraftId(row.getObject("id", UUID.class)),
                        InstructionKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        row.getInt("rows"),
                        row.getInt("left_out")))
                .list();
    }

    /** Not wanted any more; false when it is not there or was submitted. */
    @Transactional
    public boolean discard(DraftId id, UserId maker) {
        return jdbc.sql("update draft set discarded_at = :now where id = :id and maker_id = :maker and" + OPEN)
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("maker", maker.value())
                        .update()
                == 1;
    }

    private void write(Draft draft) {
        List<DraftRow> rows = draft.rows();
        jdbc.sql("""
                        insert into draft_row (draft_id, no, account, amount, ledger, coupon, remark, onward, left_out)
                        select cast(:id as uuid), r.*
                          from unnest(cast(:no as int[]), cast(:account as text[]), cast(:amount as text[]),
                                      cast(:ledger as text[]), cast(:coupon as text[]), cast(:remark as text[]),
                                      cast(:onward as text[]), cast(:out as boolean[])) r""")
                .param("id", draft.id().value())
                .param("no", rows.stream().map(DraftRow::no).toArray(Integer[]::new))
                .param("account", texts(rows, Typed::account))
                .param("amount", texts(rows, Typed::amount))
                .param("ledger", texts(rows, Typed::ledger))
                .param("coupon", texts(rows, Typed::coupon))
                .param("remark", texts(rows, Typed::remark))
                .param("onward", texts(rows, Typed::onward))
                .param("out", rows.stream().map(DraftRow::leftOut).toArray(Boolean[]::new))
                .update();
    }

    private List<DraftRow> rows(DraftId id) {
        return jdbc.sql("select * from draft_row where draft_id = :id order by no")
                .param("id", id.value())
                .query((row, _) -> new DraftRow(
                        row.getInt("no"),
                        new Typed(
                                row.getString("account"),
                                row.getString("amount"),
                                row.getString("ledger"),
                                row.getString("coupon"),
                                row.getString("remark"),
                                row.getString("onward")),
                        row.getBoolean("left_out")))
                .list();
    }

    private static String[] texts(List<DraftRow> rows, java.util.function.Function<Typed, String> cell) {
        return rows.stream().map(row -> cell.apply(row.typed())).toArray(String[]::new);
    }

    private static Draft draft(ResultSet row, List<DraftRow> rows) throws SQLException {
        @Nullable String how = row.getString("origin_how");
        @Nullable String request = row.getString("request_number");
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                InstructionKind.valueOf(row.getString("kind")),
                new UserId(row.getObject("maker_id", UUID.class)),
                row.getString("reason"),
                rows,
                new Draft.History(
                        row.getLong("version"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        row.getObject("file_id", UUID.class),
                        how == null
                                ? null
                                : new Draft.Origin(
                                        RequestNumber.of(row.getString("origin_number")), Draft.How.valueOf(how)),
                        request == null ? null : RequestNumber.of(request)));
    }
}
