package io.bursar.rule;

import java.util.List;

import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/**
 * What somebody wants to move.
 *
 * @param amount the request's total, or the maker's total of the day with it if that is more: splitting does not help
 * @param units one entry for each different place of the accounts: the ids of the account's unit and of everything
 *     above it, nearest first; an empty entry for accounts at the root
 */
public record Question(InstructionKind kind, Money amount, List<List<String>> units) {

    public Question {
        units = units.stream().map(List::copyOf).distinct().toList();
    }
}
