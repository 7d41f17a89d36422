package io.bursar.livecheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.ChangeRecords.Book;
import io.bursar.bss.ChangeRecords.Days;
import io.bursar.bss.ChangeRecords.Selection;
import io.bursar.bss.ChangeRecords.Trade;
import io.bursar.bss.ReadAnswer;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.Stories;
import io.bursar.instruction.Story;
import io.bursar.time.Beijing;

/** What the machine itself can say about an instruction of the live check: its answers, and the record of it. */
@Component
class Observations {

    private static final int MOST_ROWS = 5_000;
    private static final String RECORD = "record ";
    private static final Duration NEAR = Duration.ofMinutes(15);

    private final Stories stories;
    private final ChangeRecords records;
    private final Clock clock;

    Observations(Stories stories, ChangeRecords records, Clock clock) {
        this.clock = clock;
        this.stories = stories;
        this.records = records;
    }

    /** Facts as {@code name=value}, for the record; empty for an unknown instruction. */
    List<String> of(InstructionId id, boolean withRecord) {
        return stories.of(id).map(story -> facts(story, withRecord)).orElse(List.of());
    }

    private List<String> facts(Story story, boolean withRecord) {
        List<String> facts = new ArrayList<>();
        InstructionSummary it = story.instruction();
        facts.add("kind=" + it.what().kind() + " amount=" + it.what().amount().digits() + " state=" + it.state());
        facts.add("trans_id=" + it.what().transId());
        story.attempts().forEach(attempt -> facts.add(answer(attempt)));
        if (withRecord && isFunds(it.what().kind()) && !story.attempts().isEmpty()) {
            facts.addAll(record(it, story.attempts().getLast().sent().at()));
        }
        return facts;
    }

    private static String answer(AttemptSummary attempt) {
        AttemptSummary.Answer answer = attempt.answer();
        if (answer == null) {
            return "attempt " + attempt.no() + " at " + attempt.sent().at() + ": no answer yet";
        }
        return "attempt %d at %s: %s http=%s code=%s request_id=%s took=%dms"
                .formatted(
                        attempt.no(),
                        attempt.sent().at(),
                        answer.outcome(),
                        answer.status(),
                        answer.code(),
                        answer.requestId(),
                        Duration.between(attempt.sent().at(), answer.at()).toMillis());
    }

    private List<String> record(InstructionSummary it, Instant sent) {
        Trade trade = it.what().kind() == InstructionKind.ALLOCATE_FUNDS ? Trade.ALLOCATION : Trade.RECLAIM;
        List<String> facts = new ArrayList<>();
        for (Book book : Book.values()) {
            Selection selection = new Selection(book, Days.around(Beijing.dayOf(sent)), trade, null);
            ReadAnswer<List<ChangeRecord>> answer = AllPages.<ChangeRecord>read(
                    offset -> records.ofFunds(selection, offset), ChangeRecord::id, MOST_ROWS);
            switch (answer) {
                case ReadAnswer.Known<List<ChangeRecord>> known ->
                    known.value().stream()
                            .filter(row -> row.amount().equals(it.what().amount()))
                            .filter(row ->
                                    Duration.between(sent, row.tradedAt()).abs().compareTo(NEAR) <= 0)
                            .forEach(row -> facts.add(describe(book, row, it, sent)));
                case ReadAnswer.Unreadable<List<ChangeRecord>> no -> facts.add(book + " unreadable " + no.code());
                case ReadAnswer.Unavailable<List<ChangeRecord>> no -> facts.add(book + " unavailable " + no.reason());
            }
        }
        // A book that could not be read says nothing about the delay, unless the record stood in the other one.
        boolean visible = facts.stream().anyMatch(fact -> fact.startsWith(RECORD));
        boolean allRead = facts.stream().allMatch(fact -> fact.startsWith(RECORD));
        if (visible || allRead) {
            facts.add(Delays.fact(Duration.between(sent, clock.instant()), visible));
        }
        return facts;
    }

    private static String describe(Book book, ChangeRecord row, InstructionSummary it, Instant sent) {
        boolean same = row.tradeId().equals(it.what().transId().value());
        return RECORD
                + "%s: trade_id=%s (%s our trans_id) account_name=%s detail=%s traded %ds after the sending"
                        .formatted(
                                book,
                                row.tradeId(),
                                same ? "is" : "is not",
                                row.accountName(),
                                row.detail(),
                                Duration.between(sent, row.tradedAt()).toSeconds());
    }

    private static boolean isFunds(InstructionKind kind) {
        return kind == InstructionKind.ALLOCATE_FUNDS || kind == InstructionKind.RECLAIM_FUNDS;
    }
}
