package io.bursar.bss.huawei;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CloudOrder.Bill;
import io.bursar.bss.CloudOrder.Kind;
import io.bursar.bss.CloudOrder.Payer;
import io.bursar.bss.CloudOrder.Project;
import io.bursar.bss.CloudOrder.Saving;
import io.bursar.bss.CloudOrder.Service;
import io.bursar.bss.CloudOrder.Source;
import io.bursar.bss.CloudOrder.Status;
import io.bursar.bss.CloudOrder.Ties;
import io.bursar.bss.CloudOrder.Times;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders.Item;
import io.bursar.bss.Orders.Product;
import io.bursar.bss.Orders.Term;

/** Orders and their items as Huawei writes them (packages-usage-costs-orders.md 14.6 and 14.7). */
final class OrderRows {

    private OrderRows() {}

    static CloudOrder order(Json row) {
        return order(row, 0);
    }

    private static CloudOrder order(Json row, int depth) {
        Integer measure = row.countOrNull("measure_id");
        if (measure != null && measure != 1) {
            throw new Json.Unreadable("measure_id is not yuan");
        }
        Instant created = row.instantOrNull("create_time");
        if (created == null) {
            throw new Json.Unreadable("create_time is missing");
        }
        if (depth > 1) {
            throw new Json.Unreadable("sub_order_infos is deeper than an order can be");
        }
        return new CloudOrder(
                OrderId.of(row.text("order_id")),
                CustomerId.of(row.text("customer_id")),
                service(row, "service_type"),
                status(row.count("status")),
                kind(row.count("order_type")),
                source(row.countOrNull("source_type")),
                bill(row),
                new Times(created, row.instantOrNull("payment_time"), row.instantOrNull("pending_payment_end_time")),
                ties(row, depth));
    }

    static Item item(Json row, OrderId asked) {
        Integer periods = row.countOrNull("period_num");
        String order = row.filledOrNull("order_id");
        String specification = row.filledOrNull("product_spec_desc");
        return new Item(
                row.text("order_line_item_id"),
                new Product(
                        service(row, "service_type"),
                        row.filledOrNull("product_id"),
                        specification == null ? "" : specification,
                        row.filledOrNull("category_code"),
                        row.filledOrNull("product_owner_service"),
                        row.filledOrNull("commercial_resource"),
                        row.has("base_product_info")
                                ? row.child("base_product_info").filledOrNull("product_id")
                                : null),
                periods == null ? null : new Term(unit(row.countOrNull("period_type")), periods),
                row.countOrNull("subscription_num"),
                row.instantOrNull("effective_time"),
                row.instantOrNull("expire_time"),
                bill(row),
                order == null ? asked : OrderId.of(order));
    }

    /** {@code <prefix>_code} and {@code <prefix>_name}; the code stands for a missing name. */
    static Service service(Json row, String prefix) {
        String code = row.filledOrNull(prefix + "_code");
        String name = row.filledOrNull(prefix + "_name");
        if (code == null && name == null) {
            throw new Json.Unreadable(prefix + "_code is missing");
        }
        return new Service(code == null ? "" : code, name == null ? row.text(prefix + "_code") : name);
    }

    static Project project(Json row) {
        String name = row.filledOrNull("name");
        String id = row.filledOrNull("id");
        return new Project(id == null ? "" : id, name == null ? "" : name);
    }

    private static Bill bill(Json row) {
        Json amounts = row.has("amount_info") ? row.child("amount_info") : null;
        return new Bill(
                row.money("amount_after_discount"),
                row.money("official_amount"),
                amounts == null
                        ? List.of()
                        : amounts.rows("discounts").stream()
                                .map(it -> new Saving(it.text("discount_type"), it.money("discount_amount")))
                                .toList(),
                amounts == null ? null : amounts.moneyOrNull("coupon_amount"),
                amounts == null ? null : amounts.moneyOrNull("flexipurchase_coupon_amount"),
                amounts == null ? null : amounts.moneyOrNull("stored_card_amount"),
                amounts == null ? null : amounts.moneyOrNull("commission_amount"),
                amounts == null ? null : amounts.moneyOrNull("consumed_amount"));
    }

    private static Ties ties(Json row, int depth) {
        return new Ties(
                row.filledOrNull("contract_id"),
                row.rows("enterprise_projects").stream().map(OrderRows::project).toList(),
                row.rows("sub_order_infos").stream()
                        .map(it -> order(it, depth + 1))
                        .toList(),
                payer(row),
                row.filledOrNull("user_name"));
    }

    private static @Nullable Payer payer(Json row) {
        Json info = row.has("agent_pay_info") ? row.child("agent_pay_info") : null;
        String account = info == null ? null : info.filledOrNull("paying_agent_id");
        return info == null || account == null
                ? null
                : new Payer(account, "true".equals(info.filledOrNull("is_agent_pay")));
    }

    static int number(Status status) {
        return switch (status) {
            case PENDING_APPROVAL -> 1;
            case PENDING_REFUND -> 2;
            case PROCESSING -> 3;
            case CANCELLED -> 4;
            case COMPLETED -> 5;
            case PENDING_PAYMENT -> 6;
            case PENDING_CONFIRMATION -> 9;
            case TO_BE_SHIPPED -> 10;
            case TO_BE_RECEIVED -> 11;
            case AWAITING_PICK_UP -> 12;
            case BEING_EXCHANGED -> 13;
            case OTHER -> throw new IllegalArgumentException("no number stands for " + status);
        };
    }

    private static Status status(int number) {
        for (Status status : Status.values()) {
            if (status != Status.OTHER && number(status) == number) {
                return status;
            }
        }
        return Status.OTHER;
    }

    static int number(Kind kind) {
        return switch (kind) {
            case PURCHASE -> 1;
            case RENEWAL -> 2;
            case CHANGE -> 3;
            case UNSUBSCRIPTION -> 4;
            case TO_PAY_PER_USE -> 10;
            case TO_YEARLY_MONTHLY -> 11;
            case TRIAL -> 13;
            case TO_COMMERCIAL -> 14;
            case FEE_ADJUSTMENT -> 15;
            case OTHER -> throw new IllegalArgumentException("no number stands for " + kind);
        };
    }

    private static Kind kind(int number) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.OTHER && number(kind) == number) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    private static Source source(@Nullable Integer number) {
        return switch (number == null ? 0 : number) {
            case 1 -> Source.CUSTOMER;
            case 2 -> Source.AGENT;
            case 3 -> Source.CONTRACT;
            case 4 -> Source.RESELLER;
            case 5 -> Source.DELETION_PAGE;
            case 6 -> Source.ENTERED_LATER;
            case 7 -> Source.COMPENSATION;
            case 8 -> Source.AUTOMATIC;
            default -> Source.OTHER;
        };
    }

    private static Term.Unit unit(@Nullable Integer number) {
        return switch (number == null ? -1 : number) {
            case 0 -> Term.Unit.DAY;
            case 1 -> Term.Unit.WEEK;
            case 2 -> Term.Unit.MONTH;
            case 3 -> Term.Unit.YEAR;
            case 4 -> Term.Unit.HOUR;
            case 5 -> Term.Unit.ONCE;
            default -> Term.Unit.OTHER;
        };
    }
}
