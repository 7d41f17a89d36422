package io.bursar.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.bss.CustomerId;
import io.bursar.money.Money;

/** Readings in PostgreSQL: the newest of each ledger, and every change. */
@Component
class BalanceBooks {

    private static final String OWNER = " where owner_kind = :kind and owner_id = :owner and ledger = :ledger";

    private final JdbcClient jdbc;

    BalanceBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest reading; null when there never was one. */
    @Nullable Snapshot latest(BalanceKey key) {
        return select(key, "");
    }

    /** The newest readings of that ledger; accounts without one are left out. */
    Map<CustomerId, Snapshot> latest(Collection<CustomerId> accounts, BalanceKey.LedgerKind ledger) {
        Map<CustomerId, Snapshot> latest = new HashMap<>();
        jdbc.sql("select * from balance_latest"
                        + " where owner_kind = 'ACCOUNT' and ledger = :ledger and owner_id = any(:ids)")
                .param("ledger", ledger.name())
                .param("ids", accounts.stream().map(CustomerId::value).toArray(String[]::new))
                .query(row -> {
                    latest.put(CustomerId.of(row.getString("owner_id")), snapshot(row, 0));
                });
        return latest;
    }

    /** Keeps a reading, unless a newer one is there already. */
    @Transactional
    public void keep(BalanceKey key, Snapshot snapshot) {
        int inserted = figures(key, snapshot, """
                insert into balance_latest (owner_kind, owner_id, ledger, amount, currency, credit, code, as_of)
                values (:kind, :owner, :ledger, :amount, :currency, cast(:credit as jsonb), :code, :asOf)
                on conflict (owner_kind, owner_id, ledger) do nothing""").update();
        if (inserted == 1) {
            remember(key, snapshot, null);
            return;
        }
        Snapshot before = Objects.requireNonNull(select(key, " for update"));
        if (before.asOf().isAfter(snapshot.asOf())) {
            return;
        }
        figures(key, snapshot, """
                update balance_latest set amount = :amount, currency = :currency, credit = cast(:credit as jsonb),
                    code = :code, as_of = :asOf""" + OWNER).update();
        if (!snapshot.tellsTheSameAs(before)) {
            remember(key, snapshot, before.asOf());
        }
    }

    private void remember(BalanceKey key, Snapshot snapshot, @Nullable Instant previousSeenAt) {
        figures(key, snapshot, """
                        insert into balance_snapshot
                            (owner_kind, owner_id, ledger, amount, currency, credit, code, as_of, previous_seen_at)
                        values (:kind, :owner, :ledger, :amount, :currency, cast(:credit as jsonb), :code, :asOf,
                            :previous)""")
                .param(
                        "previous",
                        previousSeenAt == null ? null : BalanceRows.timestamptz(previousSeenAt),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private @Nullable Snapshot select(BalanceKey key, String lock) {
        return owner(key, "select * from balance_latest" + OWNER + lock)
                .query(BalanceBooks::snapshot)
                .optional()
                .orElse(null);
    }

    private StatementSpec figures(BalanceKey key, Snapshot snapshot, String sql) {
        Money amount = snapshot.amount();
        return owner(key, sql)
                .param("amount", amount == null ? null : amount.amount(), Types.NUMERIC)
                .param("currency", amount == null ? null : amount.currency().getCurrencyCode(), Types.VARCHAR)
                .param("credit", snapshot.credit() == null ? null : Ledgers.toJson(snapshot.credit()), Types.VARCHAR)
                .param("code", snapshot.code(), Types.VARCHAR)
                .param("asOf", BalanceRows.timestamptz(snapshot.asOf()));
    }

    private StatementSpec owner(BalanceKey key, String sql) {
        return jdbc.sql(sql)
                .param("kind", key.ownerKind().name())
                .param("owner", key.ownerId())
                .param("ledger", key.ledger().name());
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        Instant asOf = Objects.requireNonNull(BalanceRows.instant(row, "as_of"));
        String code = row.getString("code");
        if (code != null) {
            return Snapshot.unreadable(code, asOf);
        }
        String credit = row.getString("credit");
        return credit == null
                ? Snapshot.cash(
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))), asOf)
                : Snapshot.credit(Ledgers.fromJson(credit), asOf);
    }
}
