package io.bursar.order;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestState;
import io.bursar.approval.States;
import io.bursar.bss.BssWords;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Paging;

/** What the list of orders and the page of one order show. */
@Component
class OrderPages {

    /** Rows of one page, as Huawei gives them at most. */
    static final int ROWS = 100;

    private final OrderReader reader;
    private final OrderLooks looks;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    OrderPages(OrderReader reader, OrderLooks looks, JdbcClient jdbc, MessageSource messages) {
        this.reader = reader;
        this.looks = looks;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** One order of the list. */
    record Row(CloudOrder order, Badge badge) {}

    /** The filter's selects. */
    record Options(List<Choice> statuses, List<Choice> kinds, List<Choice> services) {}

    /** The list; {@code failure} says why there is none. */
    record ListPage(
            OrderFilter filter,
            Options options,
            List<Row> rows,
            Paging paging,
            List<CloudOrder> leftBehind,
            @Nullable Instant asOf,
            String failure) {

        /** Whether what is shown is paid for sub-accounts. */
        public boolean isForSubAccounts() {
            return filter.whose().equals(Orders.Whose.PAID_FOR_SUB_ACCOUNTS.name());
        }
    }

    /** One order; {@code whole} is null when it could not be read. */
    record OrderPage(
            String id,
            OrderReader.@Nullable Whole whole,
            @Nullable Badge badge,
            OrderLooks.@Nullable Left left,
            Around around,
            @Nullable Instant asOf,
            String failure) {

        /** Whether it could be paid now, and nobody has asked for that yet. */
        public boolean isPayable() {
            return whole != null
                    && whole.order().status() == CloudOrder.Status.PENDING_PAYMENT
                    && whole.order().price().isPositive()
                    && !around.onBehalf()
                    && (left == null || !left.over())
                    && around.asked().stream().noneMatch(Asked::open);
        }

        /** Whether it was paid, and not by Bursar. */
        public boolean isPaidOutside() {
            return whole != null
                    && whole.order().paidAt() != null
                    && whole.order().price().isPositive()
                    && around.asked().stream().noneMatch(Asked::mayHavePaid);
        }
    }

    /**
     * What belongs to an order.
     *
     * @param savings discounts that are in the price
     * @param asked requests to pay it
     * @param onBehalf whether it waits to be paid for a sub-account, which only Huawei's console can do
     */
    record Around(List<Saving> savings, List<Asked> asked, boolean onBehalf) {}

    /** A discount that is already in the price. */
    record Saving(String words, Money amount) {}

    /** A request to pay it; {@code payment} is the state of the instruction. */
    record Asked(String number, RequestState state, String payment, Instant at) {

        /** The request's state as shown. */
        public Badge badge() {
            return States.of(state);
        }

        /** While it does not end, another one would be one too many. */
        public boolean open() {
            return !payment.equals("REFUSED") && !payment.equals("WITHDRAWN");
        }

        /** Whether it was sent, and was not refused. */
        boolean mayHavePaid() {
            return open() && !payment.equals("AWAITING_APPROVAL") && !payment.equals("READY");
        }
    }

    ListPage list(OrderFilter filter, @Nullable String page) {
        int number = Paging.number(page);
        ReadAnswer<Page<CloudOrder>> answer = reader.list(filter.selection(), (number - 1) * ROWS);
        if (answer instanceof ReadAnswer.Known<Page<CloudOrder>> known) {
            List<Row> rows = known.value().rows().stream()
                    .map(order -> new Row(order, looks.badge(order)))
                    .toList();
            Paging paging = Paging.of(page, ROWS, known.value().total());
            return new ListPage(
                    filter, options(known.value().rows()), rows, paging, leftBehind(filter), known.asOf(), "");
        }
        return new ListPage(
                filter, options(List.of()), List.of(), Paging.of("1", ROWS, 0), List.of(), null, looks.failure(answer));
    }

    /** Shown to whoever looks at the list as it is first, or at these very orders. */
    private List<CloudOrder> leftBehind(OrderFilter filter) {
        return !filter.isSet() && reader.leftBehind() instanceof ReadAnswer.Known<Page<CloudOrder>> known
                ? known.value().rows()
                : List.of();
    }

    OrderPage order(OrderId id) {
        ReadAnswer<OrderReader.Whole> answer = reader.whole(id);
        List<Asked> asked = asked(id);
        if (answer instanceof ReadAnswer.Known<OrderReader.Whole> known) {
            CloudOrder order = known.value().order();
            OrderLooks.Left left = order.status() == CloudOrder.Status.PENDING_PAYMENT
                    ? looks.left(order.times().payBefore())
                    : null;
            return new OrderPage(
                    id.value(),
                    known.value(),
                    looks.badge(order),
                    left,
                    new Around(
                            order.bill().savings().stream().map(this::saving).toList(),
                            asked,
                            order.status() == CloudOrder.Status.PENDING_PAYMENT && reader.isOnBehalf(id)),
                    known.asOf(),
                    "");
        }
        return new OrderPage(
                id.value(), null, null, null, new Around(List.of(), asked, false), null, looks.failure(answer));
    }

    /** The requests to pay that order, the newest first. */
    List<Asked> asked(OrderId id) {
        return jdbc.sql("""
                        select o.number, o.state, o.submitted_at as at, i.state as payment
                          from instruction i join request_overview o on o.id = i.batch_id
                         where i.order_id = :order order by o.submitted_at desc""")
                .param("order", id.value())
                .query((row, _) -> new Asked(
                        row.getString("number"),
                        RequestState.valueOf(row.getString("state")),
                        row.getString("payment"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private Saving saving(CloudOrder.Saving saving) {
        return new Saving(
                messages.getMessage(BssWords.ofSaving(saving.type()), LocaleContextHolder.getLocale()),
                saving.amount());
    }

    private Options options(List<CloudOrder> shown) {
        return new Options(
                Arrays.stream(CloudOrder.Status.values())
                        .filter(CloudOrder.Status::isSelectable)
                        .map(each -> Choice.of(each.name(), looks.word("order.status." + each)))
                        .toList(),
                Arrays.stream(CloudOrder.Kind.values())
                        .filter(each -> each != CloudOrder.Kind.OTHER)
                        .map(each -> Choice.of(each.name(), looks.word("order.kind." + each)))
                        .toList(),
                shown.stream()
                        .map(CloudOrder::service)
                        .distinct()
                        .map(service -> Choice.of(service.code(), looks.service(service)))
                        .toList());
    }
}
