package io.bursar.bss.huawei;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.X509ExtendedTrustManager;

import org.springframework.util.unit.DataSize;

import io.bursar.bss.BssConnection;
import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.OrderId;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The client wired by hand to some endpoint, with short deadlines, no pauses and a clock that stands. */
public final class World implements AutoCloseable {

    static final String AK = "EXAMPLEACCESSKEY0001";
    static final String SK = "exampleSecretKeyForDocsOnly0000000000001";
    public static final String DOMAIN = "0970cf58ff80d4f60fbac0192a9e2bc0";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a hasty world waits for an answer: long enough for a loaded machine to connect. */
    static final Duration DEADLINE = Duration.ofSeconds(2);

    public static final Instant NOW = Instant.parse("2026-01-15T08:09:10Z");
    static final TransId TRANS = TransId.of("8f14e45fceea4671b1d2c0f7a9d5e3c2");
    static final CustomerId ACCOUNT = CustomerId.of("06a29ceaae80d2400fc0c01027684d40");

    static final MoneyOrder FUNDS = new MoneyOrder.AllocateFunds(TRANS, ACCOUNT, Money.yuan("100"), new Ledger.Cash());
    static final MoneyOrder FUNDS_BACK =
            new MoneyOrder.ReclaimFunds(TRANS, ACCOUNT, Money.yuan("0.01"), new Ledger.Cash());
    static final MoneyOrder COUPON = new MoneyOrder.AllocateCoupon(TRANS, ACCOUNT, CouponId.of("CP1"), Money.yuan("5"));
    static final MoneyOrder COUPON_BACK =
            new MoneyOrder.ReclaimCoupon(TRANS, ACCOUNT, CouponId.of("CP1"), CouponId.of("CP2"));
    static final MoneyOrder PAYMENT = new MoneyOrder.PayOrder(
            OrderId.of("CS2510141032QW7LP"),
            List.of(new PaymentCoupon(PaymentCoupon.Kind.CASH, CouponId.of("CP25100916220H4K7B"))),
            new PaymentDiscount(2, "2f1c7b90e4d84a55b1a0c3d9f6e27781"));

    /** Every retired group, as somebody sets it who has seen a transfer end with 200 and a payment with 204. */
    static final Retired RETIRED = retired(RetiredShapes.PayVersion.V2);

    /** The same with the oldest way to pay. */
    static final Retired RETIRED_V1 = retired(RetiredShapes.PayVersion.V1);

    private static final X509ExtendedTrustManager USUAL = Wire.usualTrust();

    final List<Duration> pauses = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final BssSettings settings;
    final Wire wire;
    final Calls calls;

    /** With patience for a loaded machine. */
    World(URI endpoint) {
        this(endpoint, USUAL, PATIENCE);
    }

    /** Without patience: for servers that never answer. */
    static World hasty(URI endpoint) {
        return new World(new BssConnection(endpoint, DOMAIN, AK, SK), USUAL, DEADLINE.minusMillis(100), DEADLINE);
    }

    /** With the sandbox's keys, and patience for a loaded machine. */
    World(BssConnection connection) {
        this(connection, USUAL, Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    World(URI endpoint, X509ExtendedTrustManager trust, Duration connectTimeout) {
        this(new BssConnection(endpoint, DOMAIN, AK, SK), trust, connectTimeout, connectTimeout.multipliedBy(3));
    }

    private World(
            BssConnection connection, X509ExtendedTrustManager trust, Duration connectTimeout, Duration deadline) {
        this.settings = new BssSettings(
                URI.create("https://bss.myhuaweicloud.com"),
                List.of("bss.myhuaweicloud.com"),
                AK,
                SK,
                DOMAIN,
                connectTimeout,
                deadline,
                new BssSettings.Limits(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1), 1000, 1000, Map.of()),
                Set.of());
        this.wire = new Wire(trust, settings.connectTimeout());
        this.calls = new Calls(() -> connection, new Rates(settings.limits(), System::nanoTime), pauses::add, meters);
    }

    private static Retired retired(RetiredShapes.PayVersion version) {
        return new Retired(
                new RetiredGroups(EnumSet.allOf(RetiredGroup.class)),
                new RetiredShapes(
                        RetiredShapes.Success.HTTP_200,
                        RetiredShapes.Success.HTTP_204,
                        version,
                        "id",
                        "name",
                        "displayName"));
    }

    HuaweiMoves moves() {
        return moves(Retired.NONE);
    }

    HuaweiMoves moves(Retired retired) {
        return new HuaweiMoves(calls, posting(), retired, renewals());
    }

    HuaweiRenewals renewals() {
        return new HuaweiRenewals(reads(), calls, posting());
    }

    Posting posting() {
        return new Posting(calls, wire, settings);
    }

    public Reads reads() {
        return reads(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Reads reads(Clock clock) {
        return new Reads(calls, wire, settings, clock);
    }

    /** Sends to that endpoint once. */
    static MoveAnswer send(MoneyOrder order, URI endpoint) {
        try (World world = new World(endpoint)) {
            return world.moves().prepare(order).send();
        }
    }

    /** The same without patience. */
    static MoveAnswer sendHastily(MoneyOrder order, URI endpoint) {
        try (World world = hasty(endpoint)) {
            return world.moves().prepare(order).send();
        }
    }

    /** The class of an answer and its reason or code, as one word: {@code Refused CBC.0100}. */
    static String word(MoveAnswer answer) {
        return switch (answer) {
            case MoveAnswer.Accepted it -> "Accepted " + it.receipt();
            case MoveAnswer.Refused it -> "Refused " + it.code();
            case MoveAnswer.Busy it -> "Busy " + it.code();
            case MoveAnswer.Unauthorised it -> "Unauthorised " + it.code();
            case MoveAnswer.NotSent it -> "NotSent " + it.reason();
            case MoveAnswer.Duplicate it -> "Duplicate " + it.code();
            case MoveAnswer.Unknown it -> "Unknown " + it.reason();
        };
    }

    @Override
    public void close() {
        wire.close();
    }
}
