package io.bursar.instruction;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells everything that happened to one instruction, whatever became of it. */
@Component
public class Stories {

    private final Book book;
    private final Settling settling;

    Stories(Book book, Settling settling) {
        this.book = book;
        this.settling = settling;
    }

    /** That instruction's; empty when there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Story> of(InstructionId id) {
        return book.instructions()
                .findById(id)
                .map(it -> new Story(
                        InstructionSummary.of(it),
                        it.batch(),
                        it.createdAt(),
                        it.ladder().since(),
                        settling.isRepeatable(it),
                        book.attempts().of(id).stream().map(AttemptSummary::of).toList(),
                        book.evidence().of(id).stream().map(EvidenceLine::of).toList()));
    }
}
