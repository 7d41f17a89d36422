package io.bursar.sheet;

import java.time.Instant;
import java.time.LocalDate;

import io.bursar.time.Beijing;

/**
 * Writes times as {@code 2026-11-22 14:03:59}, Beijing's. Rows follow each other in time, so the day is only worked out
 * anew when it changes. For one thread.
 */
final class Seconds {

    private static final int DAY = 86_400;

    private long day = Long.MIN_VALUE;
    private String date = "";

    String of(Instant at) {
        var local = at.getEpochSecond() + Beijing.ZONE.getTotalSeconds();
        var today = Math.floorDiv(local, DAY);
        if (today != day) {
            day = today;
            date = LocalDate.ofEpochDay(today).toString();
        }
        var second = Math.floorMod(local, DAY);
        var text = new StringBuilder(19).append(date).append(' ');
        two(text, second / 3_600);
        two(text.append(':'), second / 60 % 60);
        two(text.append(':'), second % 60);
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
