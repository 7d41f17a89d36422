package io.bursar.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.balance.AccountSettings;
import io.bursar.balance.BalanceReader;
import io.bursar.bss.CustomerId;

/**
 * Reads the balances of every account in turn, slowly. The queue is {@code sub_account.balances_due_at}: who was waited
 * for longest comes first, so that a stop, a crash or a second machine changes nothing but the pace.
 */
@Component
class BalanceRounds {

    static final int SLICE = 50;
    static final int MOST_MISSES = 3;
    static final Duration AFTER_A_MISS = Duration.ofMinutes(10);
    static final Duration AFTER_SILENCE = Duration.ofMinutes(2);
    static final Duration WHEN_IDLE = Duration.ofMinutes(1);
    static final Duration NEW_ENOUGH = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(BalanceRounds.class);

    private final JdbcClient jdbc;
    private final BalanceReader reader;
    private final AccountSettings settings;
    private final Clock clock;

    BalanceRounds(JdbcClient jdbc, BalanceReader reader, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads some accounts, resting by {@code rest} between them; tells how long to wait before the next slice. */
    Duration slice(Rest rest) throws InterruptedException {
        if (!reader.readMasterUnlessReadAfter(clock.instant().minus(settings.syncInterval()))) {
            return AFTER_SILENCE;
        }
        int misses = 0;
        for (int n = 0; n < SLICE; n++) {
            Optional<CustomerId> next = claim();
            if (next.isEmpty()) {
                return WHEN_IDLE;
            }
            if (reader.read(next.get())) {
                due(next.get(), settings.balanceInterval());
                misses = 0;
            } else if (++misses == MOST_MISSES) {
                log.warn("Huawei tells no balances at present; next try in {}", AFTER_SILENCE);
                return AFTER_SILENCE;
            }
            rest.rest(Duration.ofSeconds(1).dividedBy(settings.balancesPerSecond()));
        }
        return Duration.ZERO;
    }

    /** Makes every account due that was not read just now, those read longest ago first. */
    int hurry() {
        return jdbc.sql("""
                        update sub_account a set balances_due_at = coalesce(b.as_of, a.first_seen_at)
                        from sub_account s left join balance_latest b
                            on b.owner_kind = 'ACCOUNT' and b.owner_id = s.id and b.ledger = 'CASH'
                        where a.id = s.id and a.gone_since is null and a.balances_due_at > :now
                            and (b.as_of is null or b.as_of < :recently)""")
                .param("now", Rows.timestamptz(clock.instant()))
                .param("recently", Rows.timestamptz(clock.instant().minus(NEW_ENOUGH)))
                .update();
    }

    /** Takes the next account; should we die with it, it is due again after a while. */
    private Optional<CustomerId> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update sub_account set balances_due_at = :later where id = (
                            select id from sub_account where gone_since is null and balances_due_at <= :now
                            order by balances_due_at, id limit 1 for update skip locked)
                        returning id""")
                .param("now", Rows.timestamptz(now))
                .param("later", Rows.timestamptz(now.plus(AFTER_A_MISS)))
                .query((row, number) -> CustomerId.of(row.getString("id")))
                .optional();
    }

    private void due(CustomerId account, Duration in) {
        jdbc.sql("update sub_account set balances_due_at = :at where id = :id")
                .param("at", Rows.timestamptz(clock.instant().plus(in)))
                .param("id", account.value())
                .update();
    }

    /** How to wait: a thread's sleep, or nothing in a test. */
    interface Rest {
        void rest(Duration time) throws InterruptedException;
    }
}
