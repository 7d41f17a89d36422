package io.bursar.approval;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Moves;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.support.WholePortal;

/**
 * The whole portal as it is delivered, on a PostgreSQL of its own that keeps its commits, for measuring. It knows the
 * sandbox's company; its moves go to a {@link StandIn}.
 */
final class BenchPortal implements AutoCloseable {

    private static final String AMOUNT = "0.01";

    /** Looking more often would take from the engine what is to be measured. */
    private static final int LOOK_MILLIS = 50;

    private final WholePortal whole;
    private final ApplicationContext portal;
    private final RequestFixtures fixtures;
    private final JdbcClient jdbc;

    private BenchPortal(WholePortal whole) {
        this.whole = whole;
        this.portal = whole.context();
        this.fixtures = new RequestFixtures(portal);
        this.jdbc = portal.getBean(JdbcClient.class);
    }

    static BenchPortal start(StandIn huawei) throws IOException, InterruptedException {
        BenchPortal portal = new BenchPortal(
                WholePortal.start("--bursar.bss.limits.moves-per-second=1000", "--bursar.sync.scheduled=false"));
        while (portal.accounts() == 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        portal.whole.huaweiAt(huawei.address());
        return portal;
    }

    int port() {
        return whole.port();
    }

    /** A request that waits for its decision. */
    RequestNumber ask(int rows) {
        return fixtures.allocation(rows, AMOUNT);
    }

    /** The last decision falls; sending begins. */
    void approve(RequestNumber number) {
        DecisionOutcome outcome = fixtures.decide(number, Verdict.APPROVE, fixtures.approver("wang"));
        if (!(outcome instanceof DecisionOutcome.Decided)) {
            throw new IllegalStateException(number + " is not released: " + outcome);
        }
    }

    /** From one sending to the next in that request, milliseconds. */
    double cycleOf(RequestNumber number) {
        return jdbc.sql("""
                        select extract(epoch from max(a.opened_at) - min(a.opened_at)) * 1000 / (count(*) - 1)
                          from attempt a join instruction i on i.id = a.instruction_id
                          join request r on r.id = i.batch_id
                         where r.number = ?""").param(number.toString()).query(Double.class).single();
    }

    /** Waits until nothing of it can change. */
    void awaitEnd(RequestNumber number) throws InterruptedException {
        UUID batch = jdbc.sql("select id from request where number = ?")
                .param(number.toString())
                .query(UUID.class)
                .single();
        while (left(batch) > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        int done = jdbc.sql("select count(*) from instruction where batch_id = ? and state = 'SUCCEEDED'")
                .param(batch)
                .query(Integer.class)
                .single();
        if (done != fixtures.overview(number).rows().all()) {
            throw new IllegalStateException(number + ": only " + done + " succeeded");
        }
    }

    private int left(UUID batch) {
        return jdbc.sql("select count(*) from instruction where batch_id = ? and finished_at is null")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    /** The signed call alone, so many times. */
    void bare(int times) {
        Moves moves = portal.getBean(Moves.class);
        CustomerId account = CustomerId.of(UUID.randomUUID().toString().replace("-", ""));
        for (int i = 0; i < times; i++) {
            moves.prepare(new MoneyOrder.AllocateFunds(TransId.fresh(), account, Money.yuan(AMOUNT), new Ledger.Cash()))
                    .send();
        }
    }

    /** A transaction that updates one row, so many times. */
    void commit(int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql("update lane set read_due_at = null").update();
        }
    }

    private int accounts() {
        return portal.getBean(AccountDirectory.class)
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 60))
                .rows()
                .size();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
