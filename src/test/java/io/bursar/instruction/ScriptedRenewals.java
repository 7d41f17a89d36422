package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.PreparedRenewal;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;
import io.bursar.money.Money;

/**
 * What renewing costs, and which resources are in unpaid orders; every resource costs the same until told otherwise.
 */
class ScriptedRenewals implements Renewals {

    /** The resource is contained in an unpaid order (packages-usage-costs-orders.md 9). */
    static final String IN_UNPAID_ORDER = "CBC.30050010";

    private final Map<ResourceId, Money> prices = new HashMap<>();
    private final Map<List<ResourceId>, List<OrderId>> placed = new HashMap<>();
    private final Set<ResourceId> locked = new HashSet<>();
    private final ScriptedOrders orders;
    private final Clock clock;
    private boolean listsItsOrders = true;

    ScriptedRenewals(ScriptedOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    void costs(ResourceId resource, String yuan) {
        prices.put(resource, Money.yuan(yuan));
    }

    /** Somebody has ordered it elsewhere. */
    void isInAnUnpaidOrder(ResourceId resource) {
        locked.add(resource);
    }

    /** Whether what is ordered from now on appears in the list of orders. */
    void listsItsOrders(boolean lists) {
        listsItsOrders = lists;
    }

    List<OrderId> ordersOf(Renewal renewal) {
        return placed.getOrDefault(renewal.resources(), List.of());
    }

    /** BSS has executed this. */
    void did(MoneyOrder order) {
        switch (order) {
            case MoneyOrder.PlaceRenewal it -> place(it.renewal());
            case MoneyOrder.PayOrder it -> orders.paid(it.order());
            case MoneyOrder.AllocateFunds _,
                    MoneyOrder.ReclaimFunds _,
                    MoneyOrder.AllocateCoupon _,
                    MoneyOrder.ReclaimCoupon _ -> {
                // Not about orders.
            }
        }
    }

    private void place(Renewal renewal) {
        locked.addAll(renewal.resources());
        if (listsItsOrders) {
            Money price = renewal.resources().stream().map(this::priceOf).reduce(Money.zero(), Money::plus);
            OrderId order = orders.renewed(
                    renewal.resources().size(),
                    new Orders.Term(Orders.Term.Unit.MONTH, renewal.period().months()),
                    price.digits());
            placed.put(renewal.resources(), List.of(order));
        }
    }

    private Money priceOf(ResourceId resource) {
        return prices.getOrDefault(resource, Money.yuan("10.00"));
    }

    @Override
    public ReadAnswer<Page<TermResource>> resources(ResourceSelection selection, int offset) {
        return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), "NO_ANSWER_IN_TIME");
    }

    @Override
    public ReadAnswer<RenewalPrice> price(Renewal renewal, boolean withMounted) {
        List<RenewalPrice.Line> lines = new ArrayList<>();
        List<ResourceFailure> failures = new ArrayList<>();
        for (ResourceId resource : renewal.resources()) {
            if (locked.contains(resource)) {
                failures.add(new ResourceFailure(resource, IN_UNPAID_ORDER, null));
            } else {
                lines.add(new RenewalPrice.Line(resource, priceOf(resource)));
            }
        }
        return new ReadAnswer.Known<>(new RenewalPrice(lines, null, null, List.of(), failures), clock.instant());
    }

    @Override
    public PreparedRenewal prepare(Renewal renewal) {
        throw new UnsupportedOperationException("the engine sends through Moves");
    }
}
