package io.bursar.sandbox.world;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Refusal;

/** The master, its sub-accounts and the organisation tree. */
public final class Company {

    private static final String SELECT = """
            select c.*, u.name as unit_name
            from sandbox.customer c join sandbox.unit u on u.id = c.unit_id
            """;

    private final JdbcClient jdbc;

    Company(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Anybody with that id; null when there is none. */
    public @Nullable Customer find(String id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query((row, number) -> customer(row))
                .optional()
                .orElse(null);
    }

    /** The master account. */
    public Customer master() {
        return jdbc.sql(SELECT + " where c.master")
                .query((row, number) -> customer(row))
                .single();
    }

    /** The sub-accounts in their order. */
    public List<Customer> subs() {
        return jdbc.sql(SELECT + " where not c.master order by c.position")
                .query((row, number) -> customer(row))
                .list();
    }

    /** A sub-account; the given refusal when there is none with that id. */
    public Customer sub(String id, BssError otherwise) {
        Customer found = find(id);
        if (found == null || found.master()) {
            throw new Refusal(otherwise);
        }
        return found;
    }

    /** The units in their order, parents before children. */
    public List<Unit> units() {
        return jdbc.sql("select * from sandbox.unit order by position")
                .query((row, number) -> new Unit(
                        row.getString("id"),
                        row.getString("relation_id"),
                        row.getString("parent_id"),
                        row.getString("name")))
                .list();
    }

    /** Sets an account's state; false when there is no such account. */
    public boolean status(String id, int status) {
        return jdbc.sql("update sandbox.customer set status = :status where id = :id")
                        .param("status", status)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Sets whether an account is financially hosted; false when there is no such account. */
    public boolean hosted(String id, boolean hosted) {
        return jdbc.sql("update sandbox.customer set hosted = :hosted where id = :id")
                        .param("hosted", hosted)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The business checks that a sub-account fails for that operation, in alphabetical order. */
    public List<String> failingChecks(String id, String operation, BalanceType type) {
        return jdbc.sql("""
                        select distinct item from sandbox.failing_check
                        where customer_id = :id and operation in (:operation, '*') and balance_type in (:type, '*')
                        order by item
                        """)
                .param("id", id)
                .param("operation", operation)
                .param("type", type.name())
                .query((row, number) -> row.getString("item"))
                .list();
    }

    /** Makes a sub-account fail a check; {@code *} stands for every operation or every kind of balance. */
    public void failCheck(String id, String operation, String type, String item) {
        jdbc.sql("""
                        insert into sandbox.failing_check (customer_id, operation, balance_type, item)
                        values (:id, :operation, :type, :item) on conflict do nothing
                        """)
                .param("id", id)
                .param("operation", operation)
                .param("type", type)
                .param("item", item)
                .update();
    }

    /** Makes a sub-account pass every check again. */
    public void passChecks(String id) {
        jdbc.sql("delete from sandbox.failing_check where customer_id = :id")
                .param("id", id)
                .update();
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("id"),
                row.getString("name"),
                row.getString("display_name"),
                row.getInt("status"),
                row.getString("unit_id"),
                row.getString("unit_name"),
                row.getBoolean("master"),
                row.getBoolean("hosted"),
                row.getBigDecimal("debt"));
    }
}
