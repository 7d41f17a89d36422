package io.bursar.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.EvidenceLine;
import io.bursar.instruction.EvidenceSource;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.Story;
import io.bursar.money.Money;
import io.bursar.web.Formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What a story leaves out and what not. */
class TimelineTests {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final InstructionId ID = new InstructionId(UUID.randomUUID());

    private final Words words = mock();
    private final Formats formats = mock();
    private final Timeline timeline = new Timeline(words, formats);

    @Test
    void saysOnceWhatWasFoundAgainAndAgain() {
        when(words.about(any())).thenAnswer(asked -> asked.getArgument(0).toString());
        when(formats.word(any(), any(), any(), any())).thenReturn("3 times");

        List<StoryPage.Entry> entries = timeline.of(
                story(
                        EvidenceSource.NOT_FOUND,
                        EvidenceSource.NOT_FOUND,
                        EvidenceSource.NOT_FOUND,
                        EvidenceSource.AMBIGUOUS,
                        EvidenceSource.NOT_FOUND),
                null,
                List.of());

        assertThat(entries)
                .extracting(StoryPage.Entry::at, StoryPage.Entry::note)
                .containsExactly(
                        tuple(START.plusSeconds(2), "3 times"),
                        tuple(START.plusSeconds(3), "AMBIGUOUS"),
                        tuple(START.plusSeconds(4), "NOT_FOUND"));
    }

    private static Story story(EvidenceSource... found) {
        Money one = Money.yuan("1.00");
        TransId trans = TransId.fresh();
        MoneyOrder order = new MoneyOrder.AllocateFunds(trans, CustomerId.of("a"), one, new Ledger.Cash());
        List<EvidenceLine> evidence = IntStream.range(0, found.length)
                .mapToObj(n -> new EvidenceLine(ID, found[n], null, null, "no record", START.plusSeconds(n)))
                .toList();
        return new Story(
                new InstructionSummary(
                        ID,
                        1,
                        new InstructionSummary.What(
                                InstructionKind.ALLOCATE_FUNDS, CustomerId.of("a"), one, trans, order),
                        InstructionState.UNKNOWN,
                        new InstructionSummary.Ending("", "", null),
                        1,
                        START),
                new BatchId(UUID.randomUUID()),
                START,
                START,
                true,
                List.of(),
                evidence);
    }
}
