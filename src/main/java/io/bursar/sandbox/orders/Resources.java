package io.bursar.sandbox.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.bursar.sandbox.orders.Columns.row;
import static io.bursar.sandbox.orders.Columns.time;

/** The yearly/monthly resources, as rows. */
public final class Resources {

    private static final String OWNED = """
            select r.* from sandbox.orders_resource r
            left join sandbox.orders_resource m on m.resource_id = r.parent_id
            where r.customer_id = ? and r.obstacle is distinct from 'DELETED'
            order by coalesce(m.effective_at, r.effective_at) desc, coalesce(m.resource_id, r.resource_id),
                     r.parent_id is not null, r.resource_id
            """;

    private final JdbcClient jdbc;

    public Resources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The resource with that id, deleted or not, or null. */
    public @Nullable Resource find(String id) {
        return Orders.first(jdbc.sql("select * from sandbox.orders_resource where resource_id = ?")
                .param(id)
                .query(Resources::resource)
                .list());
    }

    /** What a customer has and was not deleted: newest first, a slave right after its main resource. */
    public List<Resource> of(String customer) {
        return jdbc.sql(OWNED).param(customer).query(Resources::resource).list();
    }

    /** What is priced and renewed together with a main resource: itself, its slaves, on request what is related. */
    List<Resource> together(String main, boolean withRelated) {
        return jdbc.sql("""
                        select * from sandbox.orders_resource
                        where (resource_id = :main or parent_id = :main or :related and related_to = :main)
                          and obstacle is distinct from 'DELETED'
                        order by parent_id nulls first, resource_id""")
                .param("main", main)
                .param("related", withRelated)
                .query(Resources::resource)
                .list();
    }

    /** Adds a resource; its main resource must be there already. */
    public void add(Resource resource) {
        Resource.State state = resource.state();
        jdbc.sql("insert into sandbox.orders_resource (resource_id, internal_id, customer_id, product, name, region,"
                        + " spec, spec_text, spec_size, parent_id, related_to, status, effective_at, expire_at,"
                        + " updated_at, expire_policy, monthly_price, order_id, project, obstacle)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(row(resource.id(), resource.place().internalId(), resource.customer()))
                .params(row(
                        resource.product().name(),
                        resource.name(),
                        resource.place().region()))
                .params(row(
                        resource.spec().code(),
                        resource.spec().text(),
                        resource.spec().size()))
                .params(row(resource.relation().parent(), resource.relation().relatedTo(), state.status()))
                .params(row(time(state.effective()), time(state.expire()), time(state.updated()), state.policy()))
                .params(row(
                        resource.monthlyPrice(),
                        resource.place().order(),
                        resource.place().project()))
                .param(state.obstacle())
                .update();
    }

    /** Continues a main resource and its slaves until then; what was expired or frozen is in use again. */
    void extend(String main, Instant until, Instant now) {
        jdbc.sql("update sandbox.orders_resource set expire_at = :until, updated_at = :now, status = 2"
                        + " where (resource_id = :main or parent_id = :main) and obstacle is distinct from 'DELETED'")
                .param("until", time(until))
                .param("now", time(now))
                .param("main", main)
                .update();
    }

    private static Resource resource(ResultSet row, int number) throws SQLException {
        return new Resource(
                row.getString("resource_id"),
                row.getString("customer_id"),
                Product.valueOf(row.getString("product")),
                row.getString("name"),
                new Resource.Place(
                        row.getString("internal_id"),
                        row.getString("region"),
                        row.getString("order_id"),
                        row.getString("project")),
                new Resource.Spec(row.getString("spec"), row.getString("spec_text"), row.getBigDecimal("spec_size")),
                new Resource.Relation(row.getString("parent_id"), row.getString("related_to")),
                new Resource.State(
                        row.getInt("status"),
                        Columns.instant(row, "effective_at"),
                        Columns.instant(row, "expire_at"),
                        Columns.instant(row, "updated_at"),
                        row.getInt("expire_policy"),
                        row.getString("obstacle")),
                row.getBigDecimal("monthly_price"));
    }
}
