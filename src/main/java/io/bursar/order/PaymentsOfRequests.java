package io.bursar.order;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestActions;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;

/**
 * On the page of a request to pay: the order, and, where nothing was paid, the way to ask again. What was refused or
 * withdrawn, e.g. because the price has changed since, is the maker's to look at: a new request is a new agreement.
 */
@Component
@Order(210)
class PaymentsOfRequests implements RequestActions {

    private final JdbcClient jdbc;
    private final OrderLooks looks;

    PaymentsOfRequests(JdbcClient jdbc, OrderLooks looks) {
        this.jdbc = jdbc;
        this.looks = looks;
    }

    private record Paying(String order, String state, String code) {

        boolean isOver() {
            return state.equals("REFUSED") || state.equals("WITHDRAWN");
        }

        /** Nothing more can be paid, whoever asks. */
        boolean isSettledElsewhere() {
            return code.equals("ORDER_PAID_ELSEWHERE") || code.equals("ORDER_CANCELLED");
        }
    }

    @Override
    public List<Link> linksFor(RequestOverview request, Person looking) {
        return request.kind() == InstructionKind.PAY_ORDER && looking.isNow(Role.FINANCE)
                ? of(request.number()).stream()
                        .filter(each -> each.isOver() && !each.isSettledElsewhere())
                        .map(each -> new Link("order.request.again", "/orders/" + each.order() + "/payment", true))
                        .toList()
                : List.of();
    }

    @Override
    public List<Fact> factsFor(RequestOverview request) {
        if (request.kind() != InstructionKind.PAY_ORDER) {
            return List.of();
        }
        return of(request.number()).stream()
                .map(each -> each.code().equals("CBC.99005003")
                        ? new Fact("order.request.leftBehind", looks.word("order.request.leftBehindText"), "/orders")
                        : new Fact("order.request.order", each.order(), "/orders/" + each.order()))
                .toList();
    }

    private List<Paying> of(RequestNumber number) {
        return jdbc.sql("""
                        select i.order_id, i.state, i.result_code
                          from instruction i join request r on r.id = i.batch_id
                         where r.number = :number and i.kind = 'PAY_ORDER' order by i.row_no""")
                .param("number", number.value())
                .query((row, _) ->
                        new Paying(row.getString("order_id"), row.getString("state"), row.getString("result_code")))
                .list();
    }
}
