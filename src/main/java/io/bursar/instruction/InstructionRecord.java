package io.bursar.instruction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * Everything that is stored of one instruction, for proof. Once its state is final nothing of it ever changes.
 *
 * @param master Huawei's id of the master account, which stands on the other side of every movement
 */
public record InstructionRecord(
        InstructionSummary summary, BatchId batch, String master, Instant created, Details details) {

    /**
     * What only some kinds have.
     *
     * @param ledger {@code CASH} or {@code CREDIT}
     * @param coupons the master's coupon; for an order the coupons to use, parted by commas
     * @param couponCreated the coupon that the allocation made
     * @param takenBack what was really taken back of a coupon
     */
    public record Details(
            @Nullable String ledger,
            @Nullable Instant creditExpiresAt,
            @Nullable String coupons,
            @Nullable String subCoupon,
            @Nullable String orderId,
            @Nullable String discount,
            @Nullable String couponCreated,
            @Nullable Money takenBack,
            @Nullable Renewed renewal) {}

    /**
     * A renewal.
     *
     * @param resources main resources, parted by commas
     * @param period e.g. {@code M3} or {@code Y1}
     * @param orders what was placed, parted by commas; null when nothing was or it is not known
     */
    public record Renewed(
            String resources, String period, @Nullable String orders) {}

    static InstructionRecord of(Instruction it) {
        return new InstructionRecord(
                InstructionSummary.of(it),
                it.batch(),
                it.lane(),
                it.createdAt(),
                it.terms().details(it.result()));
    }
}
