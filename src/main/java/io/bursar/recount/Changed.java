package io.bursar.recount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;

/** Whose figures instructions have changed. */
@Component
class Changed {

    private final JdbcClient jdbc;

    Changed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something to be read.
     *
     * @param account whose; null for the master's
     * @param what of it
     */
    record Figure(@Nullable CustomerId account, What what) {}

    enum What {
        FUNDS,
        COUPONS
    }

    /** What to read after those have moved something: the master's first, then account by account as they ended. */
    List<Figure> by(Collection<InstructionId> moved) {
        Set<Figure> masters = new LinkedHashSet<>();
        Set<Figure> accounts = new LinkedHashSet<>();
        jdbc.sql("select kind, account_id from instruction where id = any(:ids) order by finished_at, row_no")
                .param("ids", moved.stream().map(InstructionId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> add(row, masters, accounts));
        List<Figure> figures = new ArrayList<>(masters);
        figures.addAll(accounts);
        return figures;
    }

    private static void add(ResultSet row, Set<Figure> masters, Set<Figure> accounts) throws SQLException {
        InstructionKind kind = InstructionKind.valueOf(row.getString("kind"));
        if (!kind.movesMoney()) {
            return;
        }
        What what = switch (kind) {
            case ALLOCATE_COUPON, RECLAIM_COUPON -> What.COUPONS;
            case ALLOCATE_FUNDS, RECLAIM_FUNDS, PAY_ORDER, PLACE_RENEWAL -> What.FUNDS;
        };
        masters.add(new Figure(null, what));
        String account = row.getString("account_id");
        if (account != null) {
            accounts.add(new Figure(CustomerId.of(account), what));
        }
    }
}
