package io.bursar.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.bss.CustomerId;

/** Balances as they were last seen at some moment, for many accounts at once. Never calls Huawei. */
@Component
public class BalanceHistory {

    private final JdbcClient jdbc;

    BalanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the master could give from cash, as known at that moment. */
    @Transactional(readOnly = true)
    public BalanceReading masterCashAt(Instant moment) {
        return jdbc.sql("""
                        select * from balance_snapshot
                         where owner_kind = 'MASTER' and owner_id = 'master' and ledger = 'CASH' and as_of <= :moment
                         order by as_of desc limit 1""")
                .param("moment", BalanceRows.timestamptz(moment))
                .query((row, no) -> BalanceRows.balance(row))
                .optional()
                .orElseGet(BalanceReading.NeverSeen::new);
    }

    /** What can be taken back from each account's cash as last seen; accounts never seen are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, BalanceReading> reclaimableCash(Collection<CustomerId> accounts) {
        return read(jdbc.sql("""
                        select * from balance_latest
                         where owner_kind = 'ACCOUNT' and ledger = 'CASH' and owner_id = any(:ids)""").param("ids", ids(accounts)));
    }

    /** The same as known at that moment. */
    @Transactional(readOnly = true)
    public Map<CustomerId, BalanceReading> reclaimableCashAt(Collection<CustomerId> accounts, Instant moment) {
        return read(jdbc.sql("""
                        select distinct on (owner_id) * from balance_snapshot
                         where owner_kind = 'ACCOUNT' and ledger = 'CASH' and owner_id = any(:ids)
                           and as_of <= :moment
                         order by owner_id, as_of desc""").param("ids", ids(accounts)).param("moment", BalanceRows.timestamptz(moment)));
    }

    /** What the master could give from each credit ledger, as known at that moment. */
    @Transactional(readOnly = true)
    public CreditReading masterCreditAt(Instant moment) {
        return jdbc.sql("""
                        select * from balance_snapshot
                         where owner_kind = 'MASTER' and owner_id = 'master' and ledger = 'CREDIT' and as_of <= :moment
                         order by as_of desc limit 1""")
                .param("moment", BalanceRows.timestamptz(moment))
                .query((row, no) -> BalanceRows.credit(row))
                .optional()
                .orElseGet(CreditReading.NeverSeen::new);
    }

    /** What could be taken back from each account's credit as known at that moment; those never seen are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, CreditReading> reclaimableCreditAt(Collection<CustomerId> accounts, Instant moment) {
        Map<CustomerId, CreditReading> found = new HashMap<>();
        jdbc.sql("""
                        select distinct on (owner_id) * from balance_snapshot
                         where owner_kind = 'ACCOUNT' and ledger = 'CREDIT' and owner_id = any(:ids)
                           and as_of <= :moment
                         order by owner_id, as_of desc""")
                .param("ids", ids(accounts))
                .param("moment", BalanceRows.timestamptz(moment))
                .query(row -> {
                    found.put(CustomerId.of(row.getString("owner_id")), BalanceRows.credit(row));
                });
        return found;
    }

    /** How many of these accounts were seen with another reclaimable cash since that moment. */
    @Transactional(readOnly = true)
    public int changedSince(Collection<CustomerId> accounts, Instant moment) {
        return jdbc.sql("""
                        select count(distinct owner_id) from balance_snapshot
                         where owner_kind = 'ACCOUNT' and ledger = 'CASH' and owner_id = any(:ids)
                           and as_of > :moment and previous_seen_at is not null""")
                .param("ids", ids(accounts))
                .param("moment", BalanceRows.timestamptz(moment))
                .query(Integer.class)
                .single();
    }

    private static Map<CustomerId, BalanceReading> read(JdbcClient.StatementSpec statement) {
        Map<CustomerId, BalanceReading> found = new HashMap<>();
        statement.query((ResultSet row) -> put(found, row));
        return found;
    }

    private static void put(Map<CustomerId, BalanceReading> into, ResultSet row) throws SQLException {
        into.put(CustomerId.of(row.getString("owner_id")), BalanceRows.balance(row));
    }

    private static String[] ids(Collection<CustomerId> accounts) {
        return accounts.stream().map(CustomerId::value).toArray(String[]::new);
    }
}
