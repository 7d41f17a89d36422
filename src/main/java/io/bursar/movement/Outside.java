package io.bursar.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * A line of one of Huawei's statements that belongs to no instruction: somebody moved this past Bursar.
 *
 * @param day the Beijing day in whose comparison it was found
 * @param said what people said about it; null while nobody has
 */
record Outside(
        UUID id,
        Instant at,
        LocalDate day,
        Kind kind,
        Money amount,
        Posted posted,
        @Nullable Said said) {

    /** What moved and where to, from the master account's point of view. */
    enum Kind {
        FUNDS_OUT,
        FUNDS_IN,
        COUPONS_OUT,
        COUPONS_IN;

        boolean isCoupons() {
            return this == COUPONS_OUT || this == COUPONS_IN;
        }

        boolean isIncoming() {
            return this == FUNDS_IN || this == COUPONS_IN;
        }

        /** By the columns of {@code reconciliation_valid_line l}. */
        String condition() {
            return "l.posting_book " + (isCoupons() ? "=" : "<>") + " 'COUPON' and l.direction = '"
                    + (isIncoming() ? "REVENUE" : "EXPENSE") + "'";
        }

        static Kind of(String book, String direction) {
            var incoming = direction.equals("REVENUE");
            if (book.equals("COUPON")) {
                return incoming ? COUPONS_IN : COUPONS_OUT;
            }
            return incoming ? FUNDS_IN : FUNDS_OUT;
        }
    }

    /** As Huawei's statement tells it; {@code name} is that of the sub-account, where the statement says it. */
    record Posted(
            String book,
            String id,
            String tradeId,
            @Nullable String detail,
            @Nullable String name) {}

    /** Why it is there; {@code signedBy} is null until another person has agreed. */
    record Said(String note, String by, @Nullable String signedBy) {}

    /** Its place in the list. */
    Key key() {
        return new Key(at, id);
    }

    /** By when, then by row. */
    record Key(Instant at, UUID id) {

        /** For an address: microseconds and row. */
        @Override
        public String toString() {
            return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) + "." + id;
        }

        /** Null for what is no key. */
        static @Nullable Key parse(@Nullable String text) {
            var key = Movement.Key.parse(text == null ? null : text + ".0");
            return key == null ? null : new Key(key.at(), key.batch());
        }
    }
}
