package io.bursar.instruction;

import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.account.BalanceReading;
import io.bursar.account.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.money.Money;

/**
 * What can be moved on both sides before a sending: the master's cash asked now (or seconds ago), the account's as last
 * seen. It only supports evidence, so it never fails and never holds a sending up for long.
 */
@Component
class BalanceGlance {

    private static final Logger LOG = LoggerFactory.getLogger(BalanceGlance.class);

    private final Balances balances;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;

    BalanceGlance(Balances balances, DatabaseClock clock, JdbcClient jdbc) {
        this.balances = balances;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** For the instruction that is probably next on that lane; reads nothing when none is due. */
    BalancesBefore beforeNextOf(String lane) {
        Optional<String> next = jdbc.sql("""
                        select coalesce(account_id, '') from instruction
                         where lane = :lane and state = 'READY' and due_at <= :now
                         order by due_at, batch_id, row_no limit 1""")
                .param("lane", lane)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
        if (next.isEmpty()) {
            return BalancesBefore.unread();
        }
        try {
            BalanceReading account = next.get().isEmpty()
                    ? new BalanceReading.NeverSeen()
                    : balances.reclaimableCash(CustomerId.of(next.get()));
            return new BalancesBefore(known(balances.freshMasterCash()), known(account));
        } catch (RuntimeException failure) {
            LOG.warn("balances before the next sending could not be read", failure);
            return BalancesBefore.unread();
        }
    }

    private static @Nullable Money known(BalanceReading reading) {
        return reading instanceof BalanceReading.Known known ? known.amount() : null;
    }
}
