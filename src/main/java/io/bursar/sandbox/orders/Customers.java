package io.bursar.sandbox.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.bursar.sandbox.orders.Columns.row;

/** Who pays for whom. */
public final class Customers {

    /** How a customer's orders are paid (dossier 10). */
    public enum Funding {
        /** By itself. */
        OWN,
        /** A payment only makes the order one that the master has to pay in its Billing Center. */
        HOSTED_MANUAL,
        /** By the master at once; if the master cannot, the order becomes one that it has to pay later. */
        HOSTED_AUTOMATIC
    }

    /**
     * A customer who holds resources.
     *
     * @param payer the master who pays, unless {@code funding} is {@link Funding#OWN}
     */
    public record Customer(
            String id,
            String userName,
            Funding funding,
            @Nullable String payer) {}

    private final JdbcClient jdbc;

    public Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customer; one who was never mentioned pays by itself. */
    public Customer get(String id) {
        return jdbc.sql("select * from sandbox.orders_customer where customer_id = ?")
                .param(id)
                .query((row, number) -> new Customer(
                        row.getString("customer_id"),
                        row.getString("user_name"),
                        Funding.valueOf(row.getString("funding")),
                        row.getString("payer_id")))
                .optional()
                .orElseGet(() -> new Customer(id, id, Funding.OWN, null));
    }

    /** Adds or replaces a customer. */
    public void put(Customer customer) {
        jdbc.sql("""
                        insert into sandbox.orders_customer (customer_id, user_name, funding, payer_id)
                        values (?, ?, ?, ?)
                        on conflict (customer_id) do update
                        set user_name = excluded.user_name, funding = excluded.funding, payer_id = excluded.payer_id""")
                .params(row(
                        customer.id(), customer.userName(), customer.funding().name(), customer.payer()))
                .update();
    }
}
