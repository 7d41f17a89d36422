package io.bursar.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/** What an approver should look at twice before agreeing. */
@Component
class Flags {

    private static final String QUESTION = """
            select o.number,
                   exists (select 1 from instruction i
                            where i.batch_id = o.id and i.account_id is not null
                              and not exists (select 1 from instruction e
                                               where e.account_id = i.account_id and e.state = 'SUCCEEDED'
                                                 and e.batch_id <> o.id)) as first_time,
                   exists (select 1 from instruction i
                             join instruction e on e.account_id = i.account_id and e.amount = i.amount
                                               and e.kind = i.kind and e.batch_id <> i.batch_id
                                               and e.state not in ('REFUSED', 'WITHDRAWN')
                                               and e.created_at >= :since
                            where i.batch_id = o.id) as duplicate
              from request o where o.number = any(:numbers)""";

    private final JdbcClient jdbc;
    private final Balances balances;
    private final ApprovalSettings settings;
    private final RequestJournal journal;

    Flags(JdbcClient jdbc, Balances balances, ApprovalSettings settings, RequestJournal journal) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.settings = settings;
        this.journal = journal;
    }

    /** One thing to look at: a message key. */
    enum Flag {
        FIRST_TIME,
        DUPLICATE,
        MASTER_LOW,
        /** It waits for people for too long already. */
        OVERDUE
    }

    /** The flags of each of these requests; none for those without. */
    Map<RequestNumber, List<Flag>> of(Collection<RequestOverview> requests) {
        Map<RequestNumber, List<Flag>> flags = new HashMap<>();
        if (requests.isEmpty()) {
            return flags;
        }
        jdbc.sql(QUESTION)
                .param(
                        "numbers",
                        requests.stream().map(it -> it.number().value()).toArray(String[]::new))
                .param("since", journal.now().minus(settings.duplicateWithin()).atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> put(flags, row));
        if (balances.masterCash() instanceof BalanceReading.Known cash) {
            for (RequestOverview request : requests) {
                Money left = cash.amount().minus(request.total());
                if (request.kind() == InstructionKind.ALLOCATE_FUNDS
                        && Money.yuan(settings.warnMasterBelow()).isMoreThan(left)) {
                    flags.computeIfAbsent(request.number(), _ -> new ArrayList<>())
                            .add(Flag.MASTER_LOW);
                }
            }
        }
        Instant overdue = journal.now().minus(settings.overdueAfter());
        requests.stream()
                .filter(it -> it.state().isOpen() && !it.submittedAt().isAfter(overdue))
                .forEach(it -> flags.computeIfAbsent(it.number(), _ -> new ArrayList<>())
                        .add(Flag.OVERDUE));
        return flags;
    }

    private static void put(Map<RequestNumber, List<Flag>> flags, ResultSet row) throws SQLException {
        List<Flag> found = new ArrayList<>();
        if (row.getBoolean("first_time")) {
            found.add(Flag.FIRST_TIME);
        }
        if (row.getBoolean("duplicate")) {
            found.add(Flag.DUPLICATE);
        }
        flags.put(RequestNumber.of(row.getString("number")), found);
    }
}
