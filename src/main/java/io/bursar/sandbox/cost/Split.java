package io.bursar.sandbox.cost;

import io.bursar.sandbox.scene.Dice;

/** With what a payable amount was paid, in hundredths of a yuan; the parts add up to it. */
record Split(long cash, long credit, long coupon, long flexi, long card, long debt) {

    static final Split NOTHING = new Split(0, 0, 0, 0, 0, 0);

    /** How an account pays what coupons do not cover. */
    enum Habit {
        CASH,
        CREDIT,
        HALF_AND_HALF,
        OFTEN_IN_ARREARS
    }

    static Split of(long payable, Habit habit, Dice dice) {
        boolean refund = payable < 0;
        long coupon = !refund && dice.chance(12) ? payable * dice.between(20, 100) / 100 : 0;
        long left = payable - coupon;
        long flexi = !refund && dice.chance(3) ? left * dice.between(30, 100) / 100 : 0;
        left -= flexi;
        long card = !refund && dice.chance(2) ? left * dice.between(30, 100) / 100 : 0;
        left -= card;
        long debt = !refund && habit == Habit.OFTEN_IN_ARREARS && dice.chance(30) ? left : 0;
        left -= debt;
        long credit = switch (habit) {
            case CASH, OFTEN_IN_ARREARS -> 0;
            case CREDIT -> left;
            case HALF_AND_HALF -> left / 2;
        };
        return new Split(left - credit, credit, coupon, flexi, card, debt);
    }

    /** What really left a purse: cash and credit, without coupons, cards and debts. */
    long paid() {
        return cash + credit;
    }

    Split plus(Split other) {
        return new Split(
                cash + other.cash,
                credit + other.credit,
                coupon + other.coupon,
                flexi + other.flexi,
                card + other.card,
                debt + other.debt);
    }
}
