package io.bursar.sandbox.cost;

import io.bursar.sandbox.scene.Dice;

/** List price, discount and what was cut off (抹零), in hundredths of a yuan; refunds are negative. */
record Price(long official, long discount, long truncated) {

    static final Price NOTHING = new Price(0, 0, 0);

    /** With so many percent off; use that is metered loses a stray cent now and then. */
    static Price of(long official, int percentOff, Dice dice) {
        long discount = official * percentOff / 100;
        boolean cut = official - discount > 1 && dice.chance(20);
        return new Price(official, discount, cut ? 1 : 0);
    }

    /** With so many percent off and nothing cut. */
    static Price ofOrder(long official, int percentOff) {
        return new Price(official, official * percentOff / 100, 0);
    }

    /** What is payable. */
    long payable() {
        return official - discount - truncated;
    }

    Price plus(Price other) {
        return new Price(official + other.official, discount + other.discount, truncated + other.truncated);
    }
}
