package io.bursar.bss.huawei;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.bursar.bss.Accounts;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.ChangeRecords.Book;
import io.bursar.bss.ChangeRecords.CouponSelection;
import io.bursar.bss.ChangeRecords.Days;
import io.bursar.bss.ChangeRecords.Selection;
import io.bursar.bss.CouponId;
import io.bursar.bss.Coupons;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Moves;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.OwnBalances;
import io.bursar.bss.TransId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.money.Money;
import io.bursar.sandbox.world.WellKnown;

/** Every operation of Huawei's that Bursar uses, and the call of a port that makes it. */
final class OperationTable {

    /** Which interfaces are chosen. */
    enum Interfaces {
        PRESENT,
        RETIRED,
        OLDEST;

        Map<String, Object> settings() {
            return switch (this) {
                case PRESENT -> Map.of();
                case RETIRED -> Map.of("bursar.bss.retired", "accounts,funds,packages,usage,records,orders");
                case OLDEST -> Map.of("bursar.bss.retired", "orders", "bursar.bss.retired-shapes.pay-version", "v1");
            };
        }
    }

    /**
     * One line of the table.
     *
     * @param operation Huawei's name
     * @param page the address where a person sees it or sets it off; — when no page does yet
     * @param use makes the call, and no other
     */
    record Line(String operation, Interfaces interfaces, String page, Consumer<Ports> use) {}

    private static final String NONE = "—";
    private static final CustomerId SUB = CustomerId.of(WellKnown.SUB_ID);
    private static final OrderId ORDER = OrderId.of("CS2510141032QW7LP");
    private static final CouponId COUPON = CouponId.of(WellKnown.COUPON_ID);
    private static final Days DAYS = Days.around(LocalDate.of(2026, 1, 15));
    private static final Renewal RENEWAL =
            new Renewal(List.of(ResourceId.of("9d3f5b70-4c1e-4a86-b2c7-61e0d8a4f935")), new Renewal.Period.Months(1));
    private static final MoneyOrder PAYMENT = new MoneyOrder.PayOrder(ORDER, List.of(), null);

    private OperationTable() {}

    static List<Line> lines() {
        return Stream.of(
                        accounts(),
                        funds(),
                        coupons(),
                        InsightLines.packages(),
                        InsightLines.usage(),
                        InsightLines.cost(),
                        orders(),
                        InsightLines.lookUps(),
                        retired(),
                        InsightLines.retired())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> accounts() {
        return List.of(
                present(
                        "ListEnterpriseSubCustomers",
                        "/accounts",
                        it -> it.get(Accounts.class).subAccounts(0)),
                present(
                        "ListEnterpriseOrganizations",
                        "/accounts",
                        it -> it.get(Accounts.class).organisation()),
                present(
                        "ShowCustomerAccountBalances",
                        NONE,
                        it -> it.get(OwnBalances.class).statement()),
                present(
                        "ListCustomerAccountChangeRecords",
                        NONE,
                        it -> it.get(ChangeRecords.class).ofFunds(new Selection(Book.CASH, DAYS, null, null), 0)),
                present(
                        "ListCustomerCouponChangeRecords",
                        NONE,
                        it -> it.get(ChangeRecords.class).ofCoupons(new CouponSelection(DAYS, null, null, null), 0)));
    }

    private static List<Line> funds() {
        return List.of(
                present(
                        "ShowMultiAccountTransferAmount",
                        "/allocations",
                        it -> it.get(Funds.class).transferableCash()),
                present("UpdateSubEnterpriseAmount", "/allocations", it -> send(it, allocation())),
                present(
                        "ListEnterpriseMultiAccount",
                        "/accounts/{id}",
                        it -> it.get(Funds.class).reclaimableCash(SUB)),
                present("ReclaimSubEnterpriseAmount", NONE, it -> send(it, reclaim())));
    }

    private static List<Line> coupons() {
        return List.of(
                present(
                        "ListMultiAccountTransferCoupons",
                        NONE,
                        it -> it.get(Coupons.class).allocatable(0)),
                present(
                        "ClaimEnterpriseMultiAccountCoupon",
                        NONE,
                        it -> send(it, new MoneyOrder.AllocateCoupon(TransId.fresh(), SUB, COUPON, Money.yuan("1")))),
                present(
                        "ListMultiAccountRetrieveCoupons",
                        NONE,
                        it -> it.get(Coupons.class).reclaimable(SUB, 0)),
                present(
                        "ReclaimEnterpriseMultiAccountCoupon",
                        NONE,
                        it -> send(
                                it,
                                new MoneyOrder.ReclaimCoupon(
                                        TransId.fresh(), SUB, COUPON, CouponId.of(WellKnown.SUB_COUPON_ID)))));
    }

    private static List<Line> orders() {
        return List.of(
                present(
                        "ListPayPerUseCustomerResources",
                        NONE,
                        it -> it.get(Renewals.class).resources(ResourceSelection.ALL, 0)),
                present(
                        "ListRenewRateOnPeriod",
                        NONE,
                        it -> it.get(Renewals.class).price(RENEWAL, false)),
                present(
                        "RenewalResources",
                        NONE,
                        it -> it.get(Renewals.class).prepare(RENEWAL).send()),
                present("ListCustomerOrders", NONE, it -> it.get(Orders.class).orders(Orders.Selection.ALL, 0)),
                present(
                        "ShowCustomerOrderDetails",
                        NONE,
                        it -> it.get(Orders.class).details(ORDER)),
                present(
                        "ListOrderCouponsByOrderId",
                        NONE,
                        it -> it.get(Orders.class).coupons(ORDER)),
                present("ListOrderDiscounts", NONE, it -> it.get(Orders.class).discounts(ORDER)),
                present("PayOrders", NONE, it -> send(it, PAYMENT)));
    }

    private static List<Line> retired() {
        return List.of(
                retired(
                        "LegacySubCustomers",
                        "/accounts",
                        it -> it.get(Accounts.class).subAccounts(0)),
                retired(
                        "LegacyTransferAmount",
                        "/allocations",
                        it -> it.get(Funds.class).transferableCash()),
                retired("LegacyTransfer", "/allocations", it -> send(it, allocation())),
                retired(
                        "LegacyRetrieveAmount",
                        "/accounts/{id}",
                        it -> it.get(Funds.class).reclaimableCash(SUB)),
                retired("LegacyRetrieve", NONE, it -> send(it, reclaim())),
                retired("LegacyPayOrders", NONE, it -> send(it, PAYMENT)),
                new Line("LegacyPayOrdersV1", Interfaces.OLDEST, NONE, it -> send(it, PAYMENT)));
    }

    private static MoneyOrder allocation() {
        return new MoneyOrder.AllocateFunds(TransId.fresh(), SUB, Money.yuan("1"), new Ledger.Cash());
    }

    private static MoneyOrder reclaim() {
        return new MoneyOrder.ReclaimFunds(TransId.fresh(), SUB, Money.yuan("1"), new Ledger.Cash());
    }

    private static void send(Ports ports, MoneyOrder order) {
        ports.get(Moves.class).prepare(order).send();
    }

    private static Line present(String operation, String page, Consumer<Ports> use) {
        return new Line(operation, Interfaces.PRESENT, page, use);
    }

    private static Line retired(String operation, String page, Consumer<Ports> use) {
        return new Line(operation, Interfaces.RETIRED, page, use);
    }
}
