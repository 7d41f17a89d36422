package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CouponId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.TransId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What was agreed to is hashed twice: in Java when it is asked for, by the database before each sending. */
@EngineTest
class ContentHashTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Instructions instructions;

    @Autowired
    private AgreedContent content;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Test
    void javaAndTheDatabaseAgreeOnEveryKind() {
        BatchId batch = new BatchId(UUID.randomUUID());
        desk.openLane();
        List<Instructions.Line> lines = orders().map(order -> new Instructions.Line(order, Money.yuan("12.30")))
                .toList();
        transaction.executeWithoutResult(_ -> {
            instructions.create(batch, lines);
            // Within the transaction that makes them, as when a request is submitted.
            assertThat(instructions.storedHash(batch)).isEqualTo(instructions.contentHash(batch));
        });

        assertThat(instructions.storedHash(batch)).isEqualTo(instructions.contentHash(batch));
        assertThat(lines).as("row 10 comes after row 2").hasSizeGreaterThan(10);
    }

    @Test
    void agreeOnWhatFollowsWhatToo() {
        BatchId linked = new BatchId(UUID.randomUUID());
        BatchId apart = new BatchId(UUID.randomUUID());
        List<Instructions.Line> lines = EngineDesk.onward(CouponId.of("CP-1"), Money.yuan("10.00"));
        desk.openLane();

        transaction.executeWithoutResult(_ -> instructions.create(linked, lines));
        transaction.executeWithoutResult(_ -> instructions.create(
                apart,
                EngineDesk.onward(CouponId.of("CP-1"), Money.yuan("10.00")).stream()
                        .map(line -> new Instructions.Line(line.order(), line.amount()))
                        .toList()));

        assertThat(instructions.storedHash(linked)).isEqualTo(instructions.contentHash(linked));
        assertThat(lineOf(linked, 2)).endsWith("|follows 1");
        assertThat(lineOf(apart, 2))
                .as("what follows nothing is hashed as it ever was")
                .endsWith("|");
    }

    private String lineOf(BatchId batch, int row) {
        return Objects.requireNonNull(content.read(batch).lines().get(row));
    }

    @Test
    void aBatchWithoutRowsHasAHashToo() {
        BatchId batch = new BatchId(UUID.randomUUID());

        assertThat(instructions.storedHash(batch)).isEqualTo(instructions.contentHash(batch));
    }

    @Test
    void aChangedRowIsNeverSentHoweverLatelyItsBatchWasLookedAt() {
        Pair pair = released();

        change(pair.second(), "amount + 1");
        try {
            assertThat(instructions.isAsAgreed(pair.first(), pair.agreed()))
                    .as("is as agreed itself")
                    .isTrue();
            assertThat(instructions.isAsAgreed(pair.second(), pair.agreed())).isFalse();
            assertThat(instructions.isAsAgreed(pair.first(), pair.agreed()))
                    .as("in a changed batch")
                    .isFalse();
        } finally {
            change(pair.second(), "amount - 1");
        }
        assertThat(instructions.isAsAgreed(pair.second(), pair.agreed())).isTrue();
        desk.drain();
    }

    @Test
    void looksAtTheWholeBatchAgainAfterASecond() {
        Pair pair = released();

        change(pair.second(), "amount + 1");
        try {
            ((MutableClock) clock).advance(Duration.ofSeconds(1));
            assertThat(instructions.isAsAgreed(pair.first(), pair.agreed())).isFalse();
        } finally {
            change(pair.second(), "amount - 1");
        }
        desk.drain();
    }

    @Test
    void anotherHashIsNotWhatWasAgreedTo() {
        desk.openLane();
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        InstructionId only = instructions.of(batch).getFirst().id();

        assertThat(instructions.isAsAgreed(only, instructions.contentHash(batch)))
                .isTrue();
        assertThat(instructions.isAsAgreed(only, AgreedContent.hash(""))).isFalse();
        assertThat(instructions.isAsAgreed(new InstructionId(UUID.randomUUID()), AgreedContent.hash("")))
                .isFalse();
        desk.drain();
    }

    /** Two rows of a released batch, of which the first was looked at just now. */
    private record Pair(InstructionId first, InstructionId second, String agreed) {}

    private Pair released() {
        desk.openLane();
        BatchId batch = desk.release(
                EngineDesk.allocation(EngineDesk.freshAmount()), EngineDesk.allocation(EngineDesk.freshAmount()));
        Pair pair = new Pair(
                instructions.of(batch).getFirst().id(),
                instructions.of(batch).getLast().id(),
                instructions.contentHash(batch));
        assertThat(instructions.isAsAgreed(pair.first(), pair.agreed())).isTrue();
        return pair;
    }

    /** As the owner of the table, past its rules. */
    private void change(InstructionId id, String amount) {
        JdbcClient.create(new TestDatabase(url).owner())
                .sql("""
                        do $$ begin
                            alter table instruction disable trigger instruction_moves;
                            update instruction set amount = %s where id = '%s';
                            alter table instruction enable trigger instruction_moves;
                        end $$""".formatted(amount, id))
                .update();
    }

    private static Stream<MoneyOrder> orders() {
        Stream<MoneyOrder> credits = Stream.of(
                        null, "2026-12-31T15:59:59Z", "2027-01-01T00:00:00.120Z", "2027-01-01T00:00:00.000120Z")
                .map(it -> new Ledger.Credit(it == null ? null : Instant.parse(it)))
                .flatMap(ledger -> Stream.of(
                        new MoneyOrder.AllocateFunds(
                                TransId.fresh(), EngineDesk.freshAccount(), Money.yuan("0.01"), ledger),
                        new MoneyOrder.ReclaimFunds(
                                TransId.fresh(), EngineDesk.freshAccount(), Money.yuan("99999999.90"), ledger)));
        Stream<MoneyOrder> others = Stream.of(
                EngineDesk.allocation(Money.yuan("1000")),
                new MoneyOrder.AllocateCoupon(
                        TransId.fresh(), EngineDesk.freshAccount(), CouponId.of("CP-1"), Money.yuan("5")),
                new MoneyOrder.ReclaimCoupon(
                        TransId.fresh(), EngineDesk.freshAccount(), CouponId.of("CP-1"), CouponId.of("CP-1-sub")),
                new MoneyOrder.PayOrder(OrderId.of(UUID.randomUUID().toString()), List.of(), null),
                new MoneyOrder.PayOrder(
                        OrderId.of(UUID.randomUUID().toString()),
                        List.of(PaymentCoupon.of("CASH:CP-2"), PaymentCoupon.of("STORED_VALUE:CP-3")),
                        null),
                new MoneyOrder.PlaceRenewal(
                        new Renewal(List.of(ResourceId.of("r-1"), ResourceId.of("r-2")), Renewal.Period.of("Y1"))));
        return Stream.concat(credits, others);
    }
}
