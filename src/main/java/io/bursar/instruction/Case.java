package io.bursar.instruction;

import io.bursar.inquiry.Question;
import io.bursar.inquiry.Span;

/**
 * An uncertain instruction that is being looked into.
 *
 * @param attempts how many there were when looking began; another one since makes what was found out of date
 */
record Case(InstructionId id, int attempts, Terms terms, Span span) {

    Question question() {
        return Question.about(terms.order(), span);
    }
}
