package io.bursar.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.logbook.DayBook.Movement;
import io.bursar.logbook.DayBook.Times;
import io.bursar.logbook.DayBook.What;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Records and instructions side by side: each once, and nothing passes in silence. */
class ComparisonTests {

    private static final Instant SENT = Instant.parse("2026-01-15T08:00:00Z");
    private static final List<InstructionState> SENT_STATES = List.of(
            InstructionState.IN_FLIGHT,
            InstructionState.SUCCEEDED,
            InstructionState.REFUSED,
            InstructionState.UNKNOWN,
            InstructionState.NEEDS_REVIEW);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    @Test
    void aRecordAndASuccessFitOneToOne() {
        assertThat(findings(List.of(posting("10.00", 0)), List.of(sent("10.00", InstructionState.SUCCEEDED))))
                .containsExactly(ComparisonFinding.MATCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "10.01, EXPENSE, CASH, 0",
        "10.00, REVENUE, CASH, 0",
        "10.00, EXPENSE, CREDIT, 0",
        "10.00, EXPENSE, CASH, -16",
        "10.00, EXPENSE, CASH, 17"
    })
    void anotherAmountDirectionBookOrTimeIsAnotherMovement(
            String amount, Direction direction, Posting.Book book, int minutes) {
        Posting other = new Posting(
                book,
                "AC-1",
                SENT.plus(Duration.ofMinutes(minutes)),
                "OT1",
                direction,
                Money.yuan(amount),
                null,
                null,
                null);

        assertThat(findings(List.of(other), List.of(sent("10.00", InstructionState.SUCCEEDED))))
                .containsExactlyInAnyOrder(ComparisonFinding.OUTSIDE, ComparisonFinding.MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = InstructionState.class,
            names = {"REFUSED", "WITHDRAWN", "READY", "AWAITING_APPROVAL"})
    void aRecordThatFitsWhatDidNotMoveIsAnAlarm(InstructionState state) {
        Movement movement = state == InstructionState.REFUSED ? sent("10.00", state) : never("10.00", state);

        assertThat(findings(List.of(posting("10.00", 1)), List.of(movement))).containsExactly(ComparisonFinding.ALARM);
    }

    @Test
    void whatDidNotMoveAndHasNoRecordIsNotWorthALine() {
        assertThat(findings(
                        List.of(),
                        List.of(
                                sent("10.00", InstructionState.REFUSED),
                                never("11.00", InstructionState.WITHDRAWN),
                                never("12.00", InstructionState.READY))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = InstructionState.class,
            names = {"UNKNOWN", "NEEDS_REVIEW"})
    void anOpenOutcomeIsListedWithAndWithoutARecord(InstructionState state) {
        assertThat(findings(List.of(posting("10.00", 1)), List.of(sent("10.00", state))))
                .containsExactly(ComparisonFinding.FITS_OPEN);
        assertThat(findings(List.of(), List.of(sent("10.00", state)))).containsExactly(ComparisonFinding.STILL_OPEN);
    }

    @Test
    void aSecondRecordOfASuccessIsAnAlarm() {
        assertThat(findings(
                        List.of(posting("10.00", 0), posting("10.00", 1)),
                        List.of(sent("10.00", InstructionState.SUCCEEDED))))
                .containsExactlyInAnyOrder(ComparisonFinding.MATCHED, ComparisonFinding.TWICE);
    }

    @Test
    void equalMovementsAreCounted() {
        List<Movement> three = List.of(
                sent("10.00", InstructionState.SUCCEEDED),
                sent("10.00", InstructionState.SUCCEEDED),
                sent("10.00", InstructionState.SUCCEEDED));

        assertThat(findings(List.of(posting("10.00", 0), posting("10.00", 1)), three))
                .containsExactlyInAnyOrder(
                        ComparisonFinding.MATCHED, ComparisonFinding.MATCHED, ComparisonFinding.MISSING);
    }

    @Test
    void aSuccessHasTheFirstClaimOnARecordThatFitsARefusalToo() {
        assertThat(findings(
                        List.of(posting("10.00", 0)),
                        List.of(sent("10.00", InstructionState.REFUSED), sent("10.00", InstructionState.SUCCEEDED))))
                .containsExactly(ComparisonFinding.MATCHED);
    }

    @Test
    void aTransIdOrAClaimedRecordFitsAtAnyTime() {
        Posting late = posting("10.00", 600);
        Movement byId = with(sent("10.00", InstructionState.SUCCEEDED), late.tradeId(), Set.of());
        Movement byClaim = with(sent("10.00", InstructionState.SUCCEEDED), "f".repeat(32), Set.of(late.id()));

        assertThat(findings(List.of(late), List.of(byId))).containsExactly(ComparisonFinding.MATCHED);
        assertThat(findings(List.of(late), List.of(byClaim))).containsExactly(ComparisonFinding.MATCHED);
    }

    @Test
    void aRefusalWhoseTransIdStandsInTheStatementIsAnAlarmEvenWithAnotherAmount() {
        Posting odd = posting("99.00", 0);

        assertThat(findings(
                        List.of(odd), List.of(with(sent("10.00", InstructionState.REFUSED), odd.tradeId(), Set.of()))))
                .containsExactly(ComparisonFinding.ALARM);
    }

    @Test
    void couponsFitByCouponToo() {
        Movement given = coupon("CP1");

        assertThat(findings(List.of(couponPosting("CP1")), List.of(given))).containsExactly(ComparisonFinding.MATCHED);
        assertThat(findings(List.of(couponPosting("CP2")), List.of(given)))
                .containsExactlyInAnyOrder(ComparisonFinding.OUTSIDE, ComparisonFinding.MISSING);
    }

    @Test
    void anOrderFitsAllOfItsRecords() {
        Movement paid = movement(
                new What(InstructionKind.PAY_ORDER, null, Money.yuan("30.00"), "a".repeat(32), false, null),
                InstructionState.SUCCEEDED,
                "CS1");
        List<Posting> parts = List.of(order(Posting.Book.CASH, "20.00"), order(Posting.Book.CREDIT, "10.00"));

        assertThat(findings(parts, List.of(paid)))
                .containsExactly(ComparisonFinding.MATCHED, ComparisonFinding.MATCHED);
    }

    @Test
    void whateverIsThrownInEveryRecordAndEverySuccessComesOutOnce() {
        var dice = new java.util.SplittableRandom(20_260_115);
        for (int round = 0; round < 500; round++) {
            List<Posting> postings = new ArrayList<>();
            List<Movement> movements = new ArrayList<>();
            for (int n = dice.nextInt(8); n > 0; n--) {
                postings.add(posting(dice.nextInt(1, 3) + ".00", dice.nextInt(40)));
            }
            for (int n = dice.nextInt(8); n > 0; n--) {
                movements.add(sent(dice.nextInt(1, 3) + ".00", SENT_STATES.get(dice.nextInt(SENT_STATES.size()))));
            }
            List<Line> lines = Comparison.of(postings, movements, TOLERANCE);

            assertThat(lines.stream().map(Line::posting).filter(java.util.Objects::nonNull))
                    .containsExactlyInAnyOrderElementsOf(postings);
            assertThat(lines.stream()
                            .filter(line -> line.finding() != ComparisonFinding.TWICE)
                            .map(Line::movement)
                            .filter(java.util.Objects::nonNull))
                    .doesNotHaveDuplicates()
                    .containsAll(movements.stream()
                            .filter(it -> it.state() == InstructionState.SUCCEEDED
                                    || it.state().isUncertain())
                            .toList());
        }
    }

    private static List<ComparisonFinding> findings(List<Posting> postings, List<Movement> movements) {
        return Comparison.of(postings, movements, TOLERANCE).stream()
                .map(Line::finding)
                .toList();
    }

    private static Posting posting(String amount, int minutes) {
        String id = UUID.randomUUID().toString();
        return new Posting(
                Posting.Book.CASH,
                "AC-" + id,
                SENT.plus(Duration.ofMinutes(minutes)),
                "OT-" + id,
                Direction.EXPENSE,
                Money.yuan(amount),
                null,
                null,
                null);
    }

    private static Posting couponPosting(String coupon) {
        return new Posting(
                Posting.Book.COUPON, coupon, SENT, "OT1", Direction.EXPENSE, Money.yuan("5.00"), coupon, null, null);
    }

    private static Posting order(Posting.Book book, String amount) {
        return new Posting(book, "AC-" + book, SENT, "CS1", Direction.EXPENSE, Money.yuan(amount), null, null, null);
    }

    private static Movement sent(String amount, InstructionState state) {
        return movement(
                new What(
                        InstructionKind.ALLOCATE_FUNDS,
                        CustomerId.of("a"),
                        Money.yuan(amount),
                        "e".repeat(32),
                        false,
                        null),
                state,
                null);
    }

    private static Movement coupon(String coupon) {
        return movement(
                new What(
                        InstructionKind.ALLOCATE_COUPON,
                        CustomerId.of("a"),
                        Money.yuan("5.00"),
                        "e".repeat(32),
                        false,
                        coupon),
                InstructionState.SUCCEEDED,
                null);
    }

    private static Movement never(String amount, InstructionState state) {
        Movement it = sent(amount, state);
        Instant ended = state == InstructionState.WITHDRAWN ? SENT.plusSeconds(60) : null;
        return new Movement(
                it.id(), it.batch(), it.what(), state, new Times(SENT, null, null, null, ended), null, Set.of());
    }

    private static Movement movement(What what, InstructionState state, @Nullable String order) {
        return new Movement(
                new InstructionId(UUID.randomUUID()),
                new BatchId(UUID.randomUUID()),
                what,
                state,
                new Times(SENT.minusSeconds(60), SENT, SENT, SENT.plusSeconds(30), null),
                order,
                Set.of());
    }

    private static Movement with(Movement it, String transId, Set<String> claims) {
        What what = it.what();
        return new Movement(
                it.id(),
                it.batch(),
                new What(what.kind(), what.account(), what.amount(), transId, what.credit(), what.coupon()),
                it.state(),
                it.times(),
                it.order(),
                claims);
    }
}
