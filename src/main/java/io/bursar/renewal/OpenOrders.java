package io.bursar.renewal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestNumber;
import io.bursar.bss.renewal.ResourceId;

/** What this side knows of renewals that were asked for. */
@Component
class OpenOrders {

    private final JdbcClient jdbc;

    OpenOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row of a request.
     *
     * @param period e.g. {@code M3}
     * @param orders numbers of the orders that were placed
     */
    record Asked(List<String> resources, String period, List<String> orders) {}

    /** The request that waits or is under way for each of them; those without one are missing. */
    Map<ResourceId, RequestNumber> requestsFor(Collection<ResourceId> ids) {
        Map<ResourceId, RequestNumber> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select r.number, asked.id
                          from instruction i join request r on r.id = i.batch_id,
                               unnest(string_to_array(i.resource_ids, ',')) as asked(id)
                         where i.kind = 'PLACE_RENEWAL' and i.state not in ('SUCCEEDED', 'REFUSED', 'WITHDRAWN')
                           and asked.id in (:ids)""")
                .param("ids", ids.stream().map(ResourceId::value).toList())
                .query((row, _) ->
                        found.put(ResourceId.of(row.getString("id")), RequestNumber.of(row.getString("number"))))
                .list();
        return found;
    }

    /**
     * A request that concerns a resource.
     *
     * @param placed whether its order was placed, and Bursar has not paid it
     */
    record Pending(RequestNumber number, boolean placed) {}

    /** What was asked for each of them and is not over; an order that nobody pays is cancelled after a week. */
    Map<ResourceId, Pending> pendingFor(Collection<ResourceId> ids) {
        Map<ResourceId, Pending> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select r.number, asked.id
                          from instruction i join request r on r.id = i.batch_id,
                               unnest(string_to_array(i.resource_ids, ',')) as asked(id)
                         where i.kind = 'PLACE_RENEWAL' and i.state = 'SUCCEEDED'
                           and i.finished_at > now() - interval '7 days' and asked.id in (:ids)
                           and not exists (select 1 from instruction p
                                            where p.kind = 'PAY_ORDER' and p.state = 'SUCCEEDED'
                                              and p.order_id = any(string_to_array(i.result_orders, ',')))
                         order by i.finished_at""")
                .param("ids", ids.stream().map(ResourceId::value).toList())
                .query((row, _) -> found.put(
                        ResourceId.of(row.getString("id")),
                        new Pending(RequestNumber.of(row.getString("number")), true)))
                .list();
        requestsFor(ids).forEach((id, number) -> found.put(id, new Pending(number, false)));
        return found;
    }

    /** The rows of that request. */
    List<Asked> rowsOf(RequestNumber number) {
        return jdbc.sql("""
                        select i.resource_ids, i.period, coalesce(i.result_orders, '') as orders
                          from instruction i join request r on r.id = i.batch_id
                         where r.number = :number and i.kind = 'PLACE_RENEWAL'
                         order by i.row_no""")
                .param("number", number.value())
                .query((row, _) -> new Asked(
                        split(row.getString("resource_ids")), row.getString("period"), split(row.getString("orders"))))
                .list();
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
