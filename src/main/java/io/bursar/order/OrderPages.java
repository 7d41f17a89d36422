package io.bursar.order;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
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
    record Options(List<Choice> statuses, List<Choice> kinds) {}

    /** The list; {@code failure} says why there is none. */
    record ListPage(
            OrderFilter filter,
            Options options,
            List<Row> rows,
            Paging paging,
            @Nullable Instant asOf,
            String failure) {}

    /** One order; {@code whole} is null when it could not be read. */
    record OrderPage(
            String id,
            OrderReader.@Nullable Whole whole,
            @Nullable Badge badge,
            OrderLooks.@Nullable Left left,
            List<Saving> savings,
            List<Asked> asked,
            @Nullable Instant asOf,
            String failure) {

        /** Whether it could be paid now, and nobody has asked for that yet. */
        public boolean isPayable() {
            return whole != null
                    && whole.order().status() == CloudOrder.Status.PENDING_PAYMENT
                    && asked.stream().noneMatch(Asked::open);
        }
    }

    /** A discount that is already in the price. */
    record Saving(String words, Money amount) {}

    /** A request to pay it; {@code open} while another one would be one too many. */
    record Asked(String number, String state, Instant at, boolean open) {}

    ListPage list(OrderFilter filter, @Nullable String page) {
        int number = Paging.number(page);
        ReadAnswer<Page<CloudOrder>> answer = reader.list(filter.selection(), (number - 1) * ROWS);
        if (answer instanceof ReadAnswer.Known<Page<CloudOrder>> known) {
            List<Row> rows = known.value().rows().stream()
                    .map(order -> new Row(order, looks.badge(order)))
                    .toList();
            Paging paging = Paging.of(page, ROWS, known.value().total());
            return new ListPage(filter, options(), rows, paging, known.asOf(), "");
        }
        return new ListPage(filter, options(), List.of(), Paging.of("1", ROWS, 0), null, looks.failure(answer));
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
                    order.bill().savings().stream().map(this::saving).toList(),
                    asked,
                    known.asOf(),
                    "");
        }
        return new OrderPage(id.value(), null, null, null, List.of(), asked, null, looks.failure(answer));
    }

    /** The requests to pay that order, the newest first. */
    List<Asked> asked(OrderId id) {
        return jdbc.sql("""
                        select o.number, o.state, o.submitted_at as at,
                               i.state not in ('REFUSED', 'WITHDRAWN') as open
                          from instruction i join request_overview o on o.id = i.batch_id
                         where i.order_id = :order order by o.submitted_at desc""")
                .param("order", id.value())
                .query((row, _) -> new Asked(
                        row.getString("number"),
                        row.getString("state"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("open")))
                .list();
    }

    private Saving saving(CloudOrder.Saving saving) {
        return new Saving(
                messages.getMessage(BssWords.ofSaving(saving.type()), LocaleContextHolder.getLocale()),
                saving.amount());
    }

    private Options options() {
        return new Options(
                Arrays.stream(CloudOrder.Status.values())
                        .filter(CloudOrder.Status::isSelectable)
                        .map(each -> Choice.of(each.name(), looks.word("order.status." + each)))
                        .toList(),
                Arrays.stream(CloudOrder.Kind.values())
                        .filter(each -> each != CloudOrder.Kind.OTHER)
                        .map(each -> Choice.of(each.name(), looks.word("order.kind." + each)))
                        .toList());
    }
}
