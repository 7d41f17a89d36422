package io.bursar.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.github.kagkarlsson.scheduler.Scheduler;

import io.bursar.account.AccountDirectory;
import io.bursar.account.Freshness;
import io.bursar.bss.Accounts;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;
import io.bursar.consumption.RecordFill;
import io.bursar.cost.CostFill;
import io.bursar.movement.MovementFill;
import io.bursar.resourcepackage.PackageFill;
import io.bursar.support.HttpVisitor;
import io.bursar.support.WholePortal;

/** A portal with the sandbox's company and, beside it, as much of everything as a large customer has. */
final class FullPortal implements AutoCloseable {

    /** A request that the fill has made: the page of its voucher is measured. */
    static final String REQUEST = "R-20250101-1000001";

    private static final Duration LONGEST_BACKFILL = Duration.ofMinutes(15);

    private final WholePortal portal;
    private final JdbcClient owner;
    private YearMonth month = YearMonth.of(2015, 1);

    private FullPortal(WholePortal portal) {
        this.portal = portal;
        this.owner = JdbcClient.create(portal.owner());
    }

    /** Started, everything of three months fetched; from then on nothing works in the background. */
    static FullPortal start() throws IOException, InterruptedException {
        FullPortal portal = new FullPortal(WholePortal.start(
                "--bursar.sync.history=3",
                "--bursar.sync.pause=0ms",
                "--bursar.account.sync-interval=1d",
                "--bursar.account.time-limit=10m"));
        try {
            portal.awaitBackfill();
        } catch (InterruptedException | RuntimeException failed) {
            portal.close();
            throw failed;
        }
        portal.portal.context().getBean(Scheduler.class).pause();
        return portal;
    }

    private void awaitBackfill() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_BACKFILL.toNanos();
        while (left() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(left() + " parts are still not fetched after " + LONGEST_BACKFILL);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int left() {
        return owner.sql("""
                        select case when count(*) < 10 then 1 else count(*) filter (where as_of is null) end
                          from sync_part where planned""").query(Integer.class).single();
    }

    void fill(int accounts, int packages, int deductions, int records) {
        Instant now = portal.context().getBean(Clock.class).instant();
        MovementFill.fill(owner, accounts);
        CostFill.figures(owner, accounts);
        PackageFill.packages(portal.context(), now, packages);
        month = RecordFill.records(portal.context(), records);
        RecordFill.sums(portal.context(), month, accounts);
        PackageFill.deductions(portal.owner(), now, packages, deductions);
    }

    /** A month with as many records as fit into one. */
    YearMonth month() {
        return month;
    }

    HttpVisitor visitor(@Nullable String username) throws IOException, InterruptedException {
        return username == null ? HttpVisitor.at(portal.port()) : HttpVisitor.of(portal.port(), username);
    }

    void huaweiAt(@Nullable ManyAccounts huawei) {
        portal.huaweiAt(huawei == null ? null : huawei.address());
    }

    /** Each page of the list of sub-accounts, asked for and read, nothing kept; how many accounts. */
    int bare() {
        Accounts huawei = portal.context().getBean(Accounts.class);
        int read = 0;
        for (@Nullable Integer offset = 0; offset != null; ) {
            if (!(huawei.subAccounts(offset) instanceof ReadAnswer.Known<Page<SubAccount>> known)) {
                throw new IllegalStateException("the list is not told from " + offset);
            }
            read += known.value().rows().size();
            offset = known.value().hasNext() ? known.value().nextOffset() : null;
        }
        return read;
    }

    /** Presses the button that synchronises the directory; how long that took by its own account, milliseconds. */
    double synchronise(HttpVisitor visitor) throws IOException, InterruptedException {
        visitor.submit("/accounts", "/accounts/synchronisation", Map.of());
        Freshness now = portal.context().getBean(AccountDirectory.class).freshness();
        if (now == null || now.outcome() != Freshness.Outcome.COMPLETE) {
            throw new IllegalStateException("not synchronised: " + now);
        }
        return owner.sql("""
                        select extract(epoch from finished_at - started_at) * 1000 from directory_sync
                         order by id desc limit 1""").query(Double.class).single();
    }

    /** Forgets the sub-accounts, so that the next synchronisation meets every one for the first time. */
    void forgetAccounts() {
        owner.sql("delete from sub_account").update();
    }

    /** Gives every account a balance that was read just now; nothing is due. */
    void balances() {
        owner.sql("""
                        insert into balance_latest (owner_kind, owner_id, ledger, amount, currency, as_of)
                        select 'ACCOUNT', id, 'CASH', abs(hashtext(id)) % 1000000 / 100.0, 'CNY', now()
                          from sub_account on conflict do nothing""").update();
        owner.sql("update sub_account set balances_due_at = 'infinity'").update();
        owner.sql("analyze").update();
    }

    @Override
    public void close() throws IOException {
        portal.close();
    }
}
