package io.bursar.account;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.zaxxer.hikari.HikariDataSource;

import io.bursar.audit.Actor;
import io.bursar.audit.TestTrail;
import io.bursar.balance.AccountSettings;
import io.bursar.balance.BalanceReader;
import io.bursar.balance.BalanceWorld;
import io.bursar.support.MutableClock;
import io.bursar.support.TestDatabase;

/** This module over an empty database and a {@link FakeBss}, with a clock of the test's own. */
public final class AccountWorld {

    static final Actor JOB = Actor.system("directory");

    public final MutableClock clock = MutableClock.at("2026-11-22T08:00:00Z");
    public final FakeBss bss = new FakeBss(clock);
    final AccountSettings settings = BalanceWorld.USUAL;
    public final JdbcClient jdbc;
    final SyncRuns runs;
    final StoredDirectory directory;
    final DirectorySync sync;
    public final BalanceWorld amounts;
    final BalanceReader reader;
    final BalanceRounds rounds;

    private static final Map<TestDatabase, DataSource> POOLS = new ConcurrentHashMap<>();

    private final long linesBefore;

    public AccountWorld(TestDatabase fresh) {
        JdbcClient.create(fresh.owner())
                .sql("truncate sub_account, organisation_unit, directory_sync, balance_latest, balance_snapshot")
                .update();
        DataSource database = POOLS.computeIfAbsent(fresh, AccountWorld::pool);
        jdbc = JdbcClient.create(database);
        JdbcTemplate template = new JdbcTemplate(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        runs = new SyncRuns(jdbc);
        directory = new StoredDirectory(jdbc, runs);
        sync = new DirectorySync(
                bss,
                new DirectoryBooks(runs, new DirectoryWriter(template), new UnitWriter(template)),
                TestTrail.on(database, transactions, () -> JOB),
                new TransactionTemplate(transactions),
                clock);
        amounts = new BalanceWorld(jdbc, bss, clock);
        reader = amounts.reader;
        linesBefore =
                jdbc.sql("select count(*) from audit.event").query(Long.class).single();
        rounds = new BalanceRounds(jdbc, reader, settings, clock);
    }

    Freshness.Outcome synchronise() {
        return sync.run(JOB);
    }

    private static DataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.application());
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(10);
        return pool;
    }

    /** What this test wrote into the trail. */
    List<String> trail() {
        return jdbc.sql("select payload from audit.event where seq > :before order by seq")
                .param("before", linesBefore)
                .query((row, number) -> row.getString("payload"))
                .list();
    }

    public void close() throws InterruptedException {
        amounts.close();
    }
}
