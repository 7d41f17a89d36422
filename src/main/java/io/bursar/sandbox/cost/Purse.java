package io.bursar.sandbox.cost;

import java.util.List;

import io.bursar.sandbox.cost.Split.Habit;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Member;

/** An account's terms: its discount in percent, and how it pays. */
record Purse(int percentOff, Habit habit) {

    private static final List<Integer> DISCOUNTS = List.of(0, 5, 10, 15);

    static Purse of(long seed, Member account) {
        Dice dice = Dice.of(seed, "purse", account.id());
        int draw = dice.below(100);
        Habit habit = draw < 60
                ? Habit.CASH
                : draw < 80 ? Habit.CREDIT : draw < 95 ? Habit.HALF_AND_HALF : Habit.OFTEN_IN_ARREARS;
        return new Purse(dice.pick(DISCOUNTS), habit);
    }
}
