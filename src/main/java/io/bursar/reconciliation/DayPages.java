package io.bursar.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.Origins;
import io.bursar.approval.RequestNumber;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.CustomerId;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;
import io.bursar.web.Paging;

/** Puts the report of a day together; what does not match comes first. */
@Component
class DayPages {

    private static final int ROWS = 100;

    private final JdbcClient jdbc;
    private final Runs runs;
    private final AccountDirectory directory;
    private final Origins origins;
    private final People people;

    DayPages(JdbcClient jdbc, Runs runs, AccountDirectory directory, Origins origins, People people) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.directory = directory;
        this.origins = origins;
        this.people = people;
    }

    /** A line as stored. */
    private record Stored(
            DayPage.Row row,
            @Nullable BatchId batch,
            @Nullable CustomerId account) {}

    /** The valid report of that day; empty when the day was not compared yet. */
    Optional<DayPage> of(LocalDate day, @Nullable String page, Person looking) {
        return runs.valid(day).map(overview -> {
            long total = overview.counts().matched() + overview.counts().different();
            Paging paging = Paging.of(page, ROWS, total);
            boolean may = looking.isNow(Role.APPROVER) || looking.isNow(Role.ADMIN);
            return new DayPage(overview, rows(day, paging, looking), paging, may);
        });
    }

    private List<DayPage.Row> rows(LocalDate day, Paging paging, Person looking) {
        List<Stored> stored = jdbc.sql("select * from reconciliation_valid_line where day = :day"
                        + " order by array_position(array['ALARM', 'TWICE', 'MISSING', 'FITS_OPEN', 'STILL_OPEN',"
                        + " 'OUTSIDE', 'MATCHED']::varchar[], finding), coalesce(posted_at, sent_at), line_key"
                        + " limit :size offset :offset")
                .param("day", day)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> stored(row, looking))
                .list();
        Map<CustomerId, Account> accounts = directory.find(
                stored.stream().map(Stored::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<BatchId, RequestNumber> numbers = origins.numbers(
                stored.stream().map(Stored::batch).filter(Objects::nonNull).collect(Collectors.toSet()));
        return stored.stream()
                .map(it -> named(
                        it.row(),
                        it.batch() == null ? null : numbers.get(it.batch()),
                        it.account() == null ? null : accounts.get(it.account())))
                .toList();
    }

    private static DayPage.Row named(DayPage.Row row, @Nullable RequestNumber number, @Nullable Account account) {
        DayPage.Ours it = row.ours();
        DayPage.Ours named = it == null
                ? null
                : new DayPage.Ours(it.id(), it.kind(), it.state(), it.transId(), it.sentAt(), number, account);
        return new DayPage.Row(row.id(), row.finding(), row.amount(), row.posting(), named, row.explained());
    }

    private Stored stored(ResultSet row, Person looking) throws SQLException {
        UUID batch = row.getObject("batch_id", UUID.class);
        String account = row.getString("account_id");
        DayPage.Row line = new DayPage.Row(
                row.getObject("id", UUID.class),
                ComparisonFinding.valueOf(row.getString("finding")),
                Money.yuan(row.getBigDecimal("amount")),
                row.getString("posting_id") == null ? null : record(row),
                row.getString("instruction_id") == null ? null : ours(row),
                row.getString("note") == null ? null : explained(row, looking));
        return new Stored(
                line, batch == null ? null : new BatchId(batch), account == null ? null : CustomerId.of(account));
    }

    private static DayPage.Booked record(ResultSet row) throws SQLException {
        return new DayPage.Booked(
                Posting.Book.valueOf(row.getString("posting_book")),
                row.getString("posting_id"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getString("trade_id"),
                Direction.valueOf(row.getString("direction")),
                row.getString("posting_detail"),
                row.getString("posting_name"));
    }

    private static DayPage.Ours ours(ResultSet row) throws SQLException {
        return new DayPage.Ours(
                new InstructionId(row.getObject("instruction_id", UUID.class)),
                InstructionKind.valueOf(row.getString("kind")),
                InstructionState.valueOf(row.getString("state")),
                row.getString("trans_id"),
                instant(row, "sent_at"),
                null,
                null);
    }

    private DayPage.Explained explained(ResultSet row, Person looking) throws SQLException {
        UUID by = row.getObject("explained_by", UUID.class);
        UUID signedBy = row.getObject("closed_by", UUID.class);
        return new DayPage.Explained(
                row.getString("note"),
                name(by),
                Objects.requireNonNull(instant(row, "explained_at")),
                looking.id().value().equals(by),
                signedBy == null ? null : name(signedBy),
                instant(row, "closed_at"));
    }

    private String name(UUID user) {
        return people.find(new UserId(user)).map(Person::displayName).orElseGet(user::toString);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
