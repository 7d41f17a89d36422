package io.bursar.movement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/**
 * One instruction with the request it belongs to.
 *
 * @param row its place in the request, from 1
 */
record Movement(UUID id, Asking asking, int row, Terms terms, Place place, Course course, Moments moments, Key key) {

    /** The request: who asked for what reason, who agreed, by which rules (names parted by 、, empty: none yet). */
    record Asking(UUID id, String number, String reason, String maker, String approvers, String rules) {}

    /** What was to be moved; {@code ledger}, {@code order} and {@code coupons} only where the kind has them. */
    record Terms(
            InstructionKind kind,
            Money amount,
            String transId,
            @Nullable String ledger,
            @Nullable String order,
            @Nullable String coupons) {

        /** From the master account's point of view. */
        public boolean isIncoming() {
            return switch (kind) {
                case RECLAIM_FUNDS, RECLAIM_COUPON -> true;
                case ALLOCATE_FUNDS, ALLOCATE_COUPON, PAY_ORDER, PLACE_RENEWAL -> false;
            };
        }
    }

    /** The sub-account as last seen; nulls where there is none or it is not known. */
    record Place(
            @Nullable String account,
            @Nullable String name,
            @Nullable String unit) {

        /** The name, or the id where no name is known. */
        public @Nullable String title() {
            return name == null || name.isBlank() ? account : name;
        }
    }

    /**
     * How it went.
     *
     * @param how how the asking was turned down, where it was: REJECTED, RETURNED, RECALLED or EXPIRED
     * @param requestId Huawei's id of the last sending that was answered
     * @param code the result's code, empty where there is none
     */
    record Course(
            InstructionState state,
            @Nullable String how,
            int attempts,
            @Nullable String requestId,
            String code) {

        /** Message key of the label. */
        public String key() {
            return state == InstructionState.WITHDRAWN && how != null
                    ? "RequestState." + how
                    : "InstructionState." + state;
        }
    }

    /** When it was submitted, agreed to, first sent, and settled. */
    record Moments(
            Instant made,
            @Nullable Instant approved,
            @Nullable Instant sent,
            @Nullable Instant settled) {}

    /** Its place in the list. */
    record Key(Instant at, UUID batch, int row) {

        /** For an address: microseconds, request, row. */
        @Override
        public String toString() {
            return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) + "." + batch + "." + row;
        }

        /** Null for what is no key. */
        static @Nullable Key parse(@Nullable String text) {
            if (text == null || !text.matches("[0-9]{1,18}\\.[0-9a-f-]{36}\\.[0-9]{1,9}")) {
                return null;
            }
            var parts = text.split("\\.", -1);
            var micros = Long.parseLong(parts[0]);
            try {
                return new Key(
                        Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
                        UUID.fromString(parts[1]),
                        Integer.parseInt(parts[2]));
            } catch (IllegalArgumentException noUuid) {
                return null;
            }
        }
    }
}
