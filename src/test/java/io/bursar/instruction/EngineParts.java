package io.bursar.instruction;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.account.AccountDirectory;
import io.bursar.balance.Balances;
import io.bursar.bss.BssConnection;
import io.bursar.checkpoint.TrailParts;
import io.bursar.inquiry.InquirySettings;
import io.bursar.ruling.BatchMaker;
import io.bursar.runtime.Mode;
import io.bursar.support.MutableClock;
import io.bursar.support.TestDatabase;

/** What stands around the engine in its tests. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({InstructionSettings.class, SettlingSettings.class, InquirySettings.class})
@Import(TrailParts.class)
class EngineParts {

    static final String LANE = "master";

    /** Patience is that of real money. */
    @Bean
    Mode mode() {
        return Mode.LIVE;
    }

    /** A gate that the test opens and closes. */
    static class TestGate implements ReleaseGate {

        private @Nullable Standing standing = new Standing.Stands();

        void says(Standing standing) {
            this.standing = standing;
        }

        /** It cannot be asked. */
        void fails() {
            this.standing = null;
        }

        @Override
        public Standing check(BatchId batch, InstructionId next) {
            if (standing == null) {
                throw new IllegalStateException("the gate cannot be asked");
            }
            return standing;
        }
    }

    /** Whoever the test says asked for everything. */
    static class TestMaker implements BatchMaker {

        private @Nullable UUID maker;

        void is(@Nullable UUID maker) {
            this.maker = maker;
        }

        @Override
        public @Nullable UUID makerOf(BatchId batch) {
            return maker;
        }
    }

    /** People are not part of these tests, so neither is the trigger that asks for their decision. */
    @Bean
    InitializingBean withoutPeople(@Value("${spring.datasource.url}") String url, Flyway migrated) {
        return () -> JdbcClient.create(new TestDatabase(url).owner())
                .sql("drop trigger instruction_released_by_decision on instruction")
                .update();
    }

    @Bean
    static CountedStatements statements() {
        return new CountedStatements();
    }

    @Bean
    ScriptedRecords records(Clock clock) {
        return new ScriptedRecords(clock);
    }

    /** What people have agreed on, in place of the settings. */
    static class TestOverride implements SettlingOverride {

        private @Nullable SettlingPolicy policy;

        void says(@Nullable SettlingPolicy policy) {
            this.policy = policy;
        }

        @Override
        public @Nullable SettlingPolicy policy() {
            return policy;
        }

        @Override
        public @Nullable Duration window() {
            return null;
        }
    }

    @Bean
    TestOverride override() {
        return new TestOverride();
    }

    @Bean
    EngineDesk.Ground ground(
            TransactionTemplate transaction, Clock clock, TestGate gate, TestOverride override, Leftovers leftovers) {
        return new EngineDesk.Ground(transaction, clock, () -> {
            gate.says(new ReleaseGate.Standing.Stands());
            override.says(null);
            leftovers.forget();
        });
    }

    /** What earlier tests have left open is not looked at any more: days pass in these tests, again and again. */
    record Leftovers(JdbcClient jdbc, ScriptedBss bss) {

        void forget() {
            bss.forget();
            jdbc.sql("update instruction set due_at = due_at + interval '100 years', resend_at = null"
                            + " where state in ('UNKNOWN', 'NEEDS_REVIEW') and due_at < timestamptz '2100-01-01'")
                    .update();
        }
    }

    @Bean
    Leftovers leftovers(JdbcClient jdbc, ScriptedBss bss) {
        return new Leftovers(jdbc, bss);
    }

    @Bean
    EngineDesk desk(
            Instructions instructions, LaneWorker worker, Prober prober, Lanes lanes, EngineDesk.Ground ground) {
        return new EngineDesk(instructions, worker, prober, lanes, ground);
    }

    @Bean
    ScriptedBss bss(ScriptedRecords records, ScriptedRenewals renewals) {
        return new ScriptedBss(records, renewals);
    }

    @Bean
    ScriptedRenewals renewals(ScriptedOrders orders, Clock clock) {
        return new ScriptedRenewals(orders, clock);
    }

    @Bean
    ScriptedOrders orders(Clock clock) {
        return new ScriptedOrders(clock);
    }

    @Bean
    ScriptedCoupons coupons(Clock clock) {
        return new ScriptedCoupons(clock);
    }

    @Bean
    ScriptedFunds funds(Clock clock) {
        return new ScriptedFunds(clock);
    }

    @Bean
    AccountDirectory directory() {
        return new NoDirectory();
    }

    @Bean
    TestGate gate() {
        return new TestGate();
    }

    @Bean
    TestMaker maker() {
        return new TestMaker();
    }

    @Bean
    Clock clock() {
        return MutableClock.at("2026-11-22T02:00:00Z");
    }

    @Bean
    @Primary
    DatabaseClock engineClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    BssConnection connection() {
        return new BssConnection(URI.create("http://127.0.0.1:1"), LANE, "key", "secret");
    }

    @Bean
    Balances balances() {
        return new UnseenBalances();
    }
}
