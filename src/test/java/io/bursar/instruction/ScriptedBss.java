package io.bursar.instruction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.bursar.bss.CouponId;
import io.bursar.bss.Exchange;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.Moves;
import io.bursar.bss.OrderId;
import io.bursar.bss.PreparedMove;
import io.bursar.bss.TransId;
import io.bursar.money.Money;

/** BSS as a script: what it does with each sending, and the ledger of what it really did. */
class ScriptedBss implements Moves {

    /** What happens to one sending. {@code moves}: the money moves; the rest is what we are told. */
    enum Behaviour {
        ACCEPTS(true),
        REFUSES(false),
        IS_BUSY(false),
        IS_NOT_REACHED(false),
        REFUSES_THE_KEY(false),
        SAYS_DUPLICATE(false),
        MOVES_IN_SILENCE(true),
        IS_SILENT(false),
        REDIRECTS(false),
        MOVES_AND_OUR_CLIENT_BREAKS(true),
        OUR_CLIENT_BREAKS(false),
        FAILS_UNEXPLAINED(false),
        MOVES_AND_SAYS_IT_FAILED(true),
        MOVES_AND_SAYS_DUPLICATE(true);

        final boolean moves;

        Behaviour(boolean moves) {
            this.moves = moves;
        }
    }

    private static final Exchange SEEN = Exchange.silent(Duration.ofMillis(20));

    private static Exchange coded(String code) {
        return new Exchange(400, null, code, null, null, Duration.ofMillis(20));
    }

    private final Deque<Behaviour> script = new ArrayDeque<>();
    private final Map<TransId, Integer> effects = new HashMap<>();
    private final ScriptedRecords records;
    private final ScriptedRenewals renewals;
    private final Map<TransId, Deque<Behaviour>> plans = new HashMap<>();
    private UnaryOperator<MoveAnswer> misreading = UnaryOperator.identity();
    private boolean guards = true;
    private int sendings;

    ScriptedBss(ScriptedRecords records, ScriptedRenewals renewals) {
        this.records = records;
        this.renewals = renewals;
    }

    void will(Behaviour... next) {
        script.addAll(List.of(next));
    }

    /** Accepts everything again. */
    void forget() {
        script.clear();
        plans.clear();
        misreading = UnaryOperator.identity();
        guards = true;
        records.forget();
    }

    /** Executes an id as often as it comes (reliability.md 5.3 N21). */
    void forgetsIds() {
        guards = false;
    }

    /** How often money moved under that id. */
    int effectsOf(TransId id) {
        return effects.getOrDefault(id, 0);
    }

    int sendings() {
        return sendings;
    }

    @Override
    public PreparedMove prepare(MoneyOrder order) {
        TransId id = idOf(order);
        return new PreparedMove() {
            @Override
            public String operation() {
                return order.getClass().getSimpleName();
            }

            @Override
            public String body() {
                return "{\"trans_id\":\"" + id + "\"}";
            }

            @Override
            public boolean isGuardedAgainstRepetition() {
                return !(order instanceof MoneyOrder.PayOrder || order instanceof MoneyOrder.PlaceRenewal);
            }

            @Override
            public MoveAnswer send() {
                return misreading.apply(answer(id, order));
            }
        };
    }

    /** Under which id its effects are counted. Orders have none; theirs is made of the order's number. */
    static TransId idOf(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateFunds it -> it.transId();
            case MoneyOrder.ReclaimFunds it -> it.transId();
            case MoneyOrder.AllocateCoupon it -> it.transId();
            case MoneyOrder.ReclaimCoupon it -> it.transId();
            case MoneyOrder.PayOrder it -> idOf(it.order());
            case MoneyOrder.PlaceRenewal it -> idOf(it.renewal().resources().toString());
        };
    }

    private MoveAnswer.Receipt receiptOf(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateCoupon it ->
                new MoveAnswer.Receipt.CouponCreated(
                        CouponId.of("S-" + it.transId().value().substring(0, 24)));
            case MoneyOrder.ReclaimCoupon _ -> new MoveAnswer.Receipt.CouponTakenBack(Money.yuan("10.00"));
            case MoneyOrder.PlaceRenewal it ->
                new MoveAnswer.Receipt.OrdersPlaced(renewals.ordersOf(it.renewal()), List.of());
            case MoneyOrder.AllocateFunds _, MoneyOrder.ReclaimFunds _, MoneyOrder.PayOrder _ ->
                new MoveAnswer.Receipt.None();
        };
    }

    static TransId idOf(OrderId order) {
        return idOf(order.value());
    }

    /** The id under which is counted what carries none. */
    static TransId idOf(String what) {
        return TransId.of(String.format(Locale.ROOT, "%032x", what.hashCode() & 0xffffffffL));
    }

    /** What happens to the sendings of that id, whenever its turn comes. */
    void will(TransId id, List<Behaviour> next) {
        plans.put(id, new ArrayDeque<>(next));
    }

    /** How the answers reach us, for mistakes that are made on purpose. */
    void isMisreadAs(UnaryOperator<MoveAnswer> misreading) {
        this.misreading = misreading;
    }

    private Behaviour next(TransId id) {
        Deque<Behaviour> plan = plans.getOrDefault(id, script);
        return plan.isEmpty() ? Behaviour.ACCEPTS : plan.pop();
    }

    private MoveAnswer answer(TransId id, MoneyOrder order) {
        sendings++;
        Behaviour now = next(id);
        if (now.moves && effects.containsKey(id) && guards) {
            return new MoveAnswer.Duplicate(SEEN, "CBC.99007009");
        }
        if (now.moves) {
            effects.merge(id, 1, Integer::sum);
            records.moved(order);
            renewals.did(order);
        }
        return switch (now) {
            case ACCEPTS -> new MoveAnswer.Accepted(SEEN, receiptOf(order));
            case REFUSES -> new MoveAnswer.Refused(coded("CBC.99005003"), "CBC.99005003", List.of());
            case IS_BUSY -> new MoveAnswer.Busy(SEEN, "CBC.99007461", null);
            case IS_NOT_REACHED -> new MoveAnswer.NotSent(SEEN, MoveAnswer.NotSentReason.CONNECTION_REFUSED);
            case REFUSES_THE_KEY -> new MoveAnswer.Unauthorised(SEEN, "APIGW.0301");
            case SAYS_DUPLICATE, MOVES_AND_SAYS_DUPLICATE -> new MoveAnswer.Duplicate(SEEN, "CBC.99007009");
            case MOVES_IN_SILENCE, IS_SILENT ->
                new MoveAnswer.Unknown(SEEN, MoveAnswer.UnknownReason.NO_ANSWER_IN_TIME);
            case FAILS_UNEXPLAINED, MOVES_AND_SAYS_IT_FAILED ->
                new MoveAnswer.Unknown(coded("CBC.99000043"), MoveAnswer.UnknownReason.FAILED_UNEXPLAINED);
            case REDIRECTS -> new MoveAnswer.Unknown(SEEN, MoveAnswer.UnknownReason.REDIRECTED);
            case MOVES_AND_OUR_CLIENT_BREAKS, OUR_CLIENT_BREAKS -> throw new IllegalStateException("broken");
        };
    }
}
