package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

/** Drives the engine in tests: releases, sends, lets time pass. */
class EngineDesk {

    /** The probes of the default ladder, as steps from one to the next. */
    static final List<Duration> RUNGS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(90),
            Duration.ofMinutes(8),
            Duration.ofMinutes(20),
            Duration.ofMinutes(90),
            Duration.ofHours(4),
            Duration.ofHours(18));

    private static final AtomicInteger AMOUNTS = new AtomicInteger(1_000);

    private final Instructions instructions;
    private final LaneWorker worker;
    private final Prober prober;
    private final Lanes lanes;
    private final MutableClock clock;
    private final Ground ground;

    /** Where things are kept. */
    record Ground(TransactionTemplate transaction, Clock clock, Runnable reset) {}

    EngineDesk(Instructions instructions, LaneWorker worker, Prober prober, Lanes lanes, Ground ground) {
        this.instructions = instructions;
        this.worker = worker;
        this.prober = prober;
        this.lanes = lanes;
        this.ground = ground;
        this.clock = (MutableClock) ground.clock();
    }

    /** An amount that no other test uses, so that nothing of theirs fits. */
    static Money freshAmount() {
        return Money.yuan(Integer.toString(AMOUNTS.incrementAndGet()));
    }

    static CustomerId freshAccount() {
        return CustomerId.of(UUID.randomUUID().toString());
    }

    static MoneyOrder allocation(Money amount) {
        return new MoneyOrder.AllocateFunds(TransId.fresh(), freshAccount(), amount, new Ledger.Cash());
    }

    /** The kinds that move money. Placing renewals does not; what it must survive stands in OrderCrashTableTests. */
    static List<InstructionKind> moving() {
        return Arrays.stream(InstructionKind.values())
                .filter(kind -> kind != InstructionKind.PLACE_RENEWAL)
                .toList();
    }

    /** One of that kind; of funds, in cash. Orders to pay must be made known to {@link ScriptedOrders}. */
    static MoneyOrder order(InstructionKind kind, Money amount, CouponId coupon) {
        return switch (kind) {
            case ALLOCATE_FUNDS -> allocation(amount);
            case RECLAIM_FUNDS ->
                new MoneyOrder.ReclaimFunds(TransId.fresh(), freshAccount(), amount, new Ledger.Cash());
            case ALLOCATE_COUPON -> new MoneyOrder.AllocateCoupon(TransId.fresh(), freshAccount(), coupon, amount);
            case RECLAIM_COUPON ->
                new MoneyOrder.ReclaimCoupon(
                        TransId.fresh(),
                        freshAccount(),
                        coupon,
                        CouponId.of(freshAccount().value()));
            case PAY_ORDER -> new MoneyOrder.PayOrder(OrderId.of(freshAccount().value()), List.of(), null);
            case PLACE_RENEWAL -> throw new IllegalArgumentException("moves no money");
        };
    }

    /** Releases them as one batch. */
    BatchId release(MoneyOrder... orders) {
        return release(Money.yuan("88.00"), orders);
    }

    /** The same with the amount that was seen where an order names none. */
    BatchId release(Money seen, MoneyOrder... orders) {
        BatchId batch = new BatchId(UUID.randomUUID());
        ground.transaction().executeWithoutResult(_ -> {
            instructions.create(
                    batch,
                    List.of(orders).stream()
                            .map(order -> new Instructions.Line(order, seen))
                            .toList());
            instructions.release(batch);
        });
        return batch;
    }

    /** A coupon of that much is taken back from one account and given on to another; released. */
    BatchId releaseOnward(CouponId coupon, Money amount) {
        BatchId batch = new BatchId(UUID.randomUUID());
        ground.transaction().executeWithoutResult(_ -> {
            instructions.create(batch, onward(coupon, amount));
            instructions.release(batch);
        });
        return batch;
    }

    static List<Instructions.Line> onward(CouponId coupon, Money amount) {
        return List.of(
                new Instructions.Line(order(InstructionKind.RECLAIM_COUPON, amount, coupon), amount),
                new Instructions.Line(order(InstructionKind.ALLOCATE_COUPON, amount, coupon), amount, true));
    }

    /** Sends what is due. */
    void drain() {
        while (worker.runOnce(EngineParts.LANE)) {
            // until nothing is due
        }
    }

    /** Looks at what is due. */
    void probe() {
        while (prober.runOnce(EngineParts.LANE)) {
            // until nothing is due
        }
    }

    void pass(Duration time) {
        clock.advance(time);
        drain();
        probe();
        drain();
    }

    /** Up to that rung of the ladder, 1 to 8, from the present. */
    void climb(int rungs) {
        RUNGS.stream().limit(rungs).forEach(this::pass);
    }

    /** A whole day, and what comes of sending again. */
    void climbToTheEnd() {
        climb(RUNGS.size());
        climb(RUNGS.size());
    }

    /** Whatever earlier tests have left must not stop this one. */
    void openLane() {
        ground.reset().run();
        ground.transaction().executeWithoutResult(_ -> lanes.ensure(EngineParts.LANE));
        clock.advance(Duration.ofMinutes(20));
        lanes.resume(EngineParts.LANE, clock.instant());
        lanes.closeBreaker(EngineParts.LANE, clock.instant());
        drain();
        lanes.resume(EngineParts.LANE, clock.instant());
        lanes.closeBreaker(EngineParts.LANE, clock.instant());
        clock.advance(Duration.ofMinutes(20));
    }

    /** Resumes a stopped lane; whether it was stopped. */
    boolean reopen() {
        boolean stopped = lanes.status(EngineParts.LANE).isPaused();
        lanes.resume(EngineParts.LANE, clock.instant());
        return lanes.closeBreaker(EngineParts.LANE, clock.instant()) || stopped;
    }

    InstructionSummary only(BatchId batch) {
        return instructions.of(batch).getFirst();
    }

    InstructionState stateOf(BatchId batch) {
        return only(batch).state();
    }

    List<InstructionState> statesOf(BatchId batch) {
        return instructions.of(batch).stream().map(InstructionSummary::state).toList();
    }
}
