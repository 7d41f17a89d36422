package io.bursar.sandbox.world;

import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is true in the sandbox, in one place for the operations. */
public final class World {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final TransactionTemplate transactions;
    private final Settings settings;
    private final SandboxClock clock;
    private final Switches switches;
    private final Company company;
    private final Ledgers ledgers;
    private final Coupons coupons;
    private final Statements statements;
    private final Oracle oracle;
    private final Keys keys;
    private final Moves moves;

    /** On an already migrated schema; the clock is what the sandbox's offset is added to. */
    public World(DataSource dataSource, InstantSource time) {
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        batch = new NamedParameterJdbcTemplate(dataSource);
        settings = new Settings(jdbc);
        settings.refresh();
        clock = new SandboxClock(time, settings);
        switches = new Switches(settings);
        company = new Company(jdbc);
        ledgers = new Ledgers(jdbc, batch, switches);
        coupons = new Coupons(jdbc);
        statements = new Statements(jdbc, batch, switches);
        oracle = new Oracle(jdbc);
        keys = new Keys(jdbc);
        moves = new Moves(this);
    }

    /** Reads switches and clock offset again; called once per request. */
    public void refresh() {
        settings.refresh();
    }

    /** Runs in one transaction, or in the one that is open. */
    public <T> T atomically(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** For the tables of a family of operations; names qualified with {@code sandbox.} */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** For many rows at once. */
    public NamedParameterJdbcTemplate batch() {
        return batch;
    }

    /** The sandbox's time. */
    public SandboxClock clock() {
        return clock;
    }

    /** The switches. */
    public Switches switches() {
        return switches;
    }

    /** Who there is. */
    public Company company() {
        return company;
    }

    /** Cash and credit. */
    public Ledgers ledgers() {
        return ledgers;
    }

    /** Coupons. */
    public Coupons coupons() {
        return coupons;
    }

    /** Change records. */
    public Statements statements() {
        return statements;
    }

    /** What really happened. */
    public Oracle oracle() {
        return oracle;
    }

    /** Keys and tokens. */
    public Keys keys() {
        return keys;
    }

    /** The frame around every move of money. */
    public Moves moves() {
        return moves;
    }
}
