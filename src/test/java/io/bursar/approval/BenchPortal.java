package io.bursar.approval;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import io.bursar.Bursar;
import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.bss.BssConnection;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Moves;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.sandbox.Sandbox;

/**
 * The whole portal as it is delivered, on a PostgreSQL of its own that keeps its commits, for measuring. It knows the
 * sandbox's company; its moves go to a {@link StandIn}.
 */
final class BenchPortal implements AutoCloseable {

    private static final String AMOUNT = "0.01";

    private final Path directory;
    private final ConfigurableApplicationContext portal;
    private final RequestFixtures fixtures;
    private final JdbcClient jdbc;

    /** Where Huawei is: the sandbox until the company is known, then the stand-in. */
    static class Switch {

        private static volatile @Nullable URI elsewhere;

        @Bean
        @Primary
        @Scope(BeanDefinition.SCOPE_PROTOTYPE)
        BssConnection connection(Sandbox sandbox) {
            BssConnection own = sandbox.connection();
            URI there = elsewhere;
            return there == null ? own : new BssConnection(there, own.domainId(), own.accessKey(), own.secretKey());
        }
    }

    /** The classpath of tests holds more than what is delivered. */
    private static final class NotOfTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NotOfTests;
        }

        @Override
        public int hashCode() {
            return NotOfTests.class.hashCode();
        }
    }

    private BenchPortal(Path directory, ConfigurableApplicationContext portal) {
        this.directory = directory;
        this.portal = portal;
        this.fixtures = new RequestFixtures(portal);
        this.jdbc = portal.getBean(JdbcClient.class);
    }

    static BenchPortal start(StandIn huawei) throws IOException, InterruptedException {
        Path parent = Files.createDirectories(Path.of("target/bench")).toAbsolutePath();
        Path directory = Files.createTempDirectory(parent, "portal");
        Switch.elsewhere = null;
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Bursar.class, Switch.class)
                .initializers(it -> it.getBeanFactory().registerSingleton("notOfTests", new NotOfTests()))
                .run(
                        "--bursar.data-dir=" + directory,
                        "--server.port=0",
                        "--bursar.sandbox.port=0",
                        "--bursar.bss.limits.moves-per-second=1000",
                        "--bursar.bss.limits.reads-per-second=1000",
                        "--logging.level.io.bursar=warn");
        BenchPortal portal = new BenchPortal(directory, context);
        while (portal.accounts() == 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Switch.elsewhere = huawei.address();
        return portal;
    }

    int port() {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
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
            TimeUnit.MILLISECONDS.sleep(5);
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
        portal.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
