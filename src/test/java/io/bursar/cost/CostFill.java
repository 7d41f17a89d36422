package io.bursar.cost;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Costs of many accounts beside those that a portal has fetched, for measuring. */
public final class CostFill {

    private CostFill() {}

    /** Gives so many accounts ({@code acc-1} …) a figure in each month, and on each day until today, that is kept. */
    public static void figures(JdbcClient owner, int accounts) {
        insert(owner, accounts, AccountCosts.BY_MONTH, "p.month, p.month, interval '1 day'");
        insert(
                owner,
                accounts,
                AccountCosts.PAID_BY_DAY,
                "p.month, least(p.month + interval '1 month - 1 day', now() - interval '1 day'), interval '1 day'");
    }

    private static void insert(JdbcClient owner, int accounts, Shape shape, String days) {
        owner.sql("""
                        insert into cost_figure (piece_id, value1, value2, start, amount, list_price)
                        select p.id, 'acc-' || a, '', cast(day as date), mod(a, 977) + 0.25, mod(a, 977) + 0.25
                          from cost_piece p cross join generate_series(%s) day
                         cross join generate_series(1, :accounts) a
                         where p.question = :key""".formatted(days))
                .param("accounts", accounts)
                .param("key", shape.key())
                .update();
    }
}
