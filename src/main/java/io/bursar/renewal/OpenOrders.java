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
