package io.bursar.inquiry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.ChangeRecord;
import io.bursar.bss.CouponRecord;
import io.bursar.money.Money;

/**
 * A line of Huawei's statements, of funds or of coupons.
 *
 * @param externalId what makes it one line, for ever
 * @param accountName as Huawei prints it; whose name it is, is not documented
 */
public record LedgerLine(
        String externalId,
        String tradeId,
        Instant at,
        Money amount,
        @Nullable String accountName) {

    /** Of a statement of funds. */
    public static LedgerLine of(ChangeRecord it) {
        return new LedgerLine(it.id(), it.tradeId(), it.tradedAt(), it.amount(), it.accountName());
    }

    /** Lines of coupons have no id of their own (multi-account.md 13b), so everything that tells them apart is it. */
    public static LedgerLine of(CouponRecord it) {
        String id = String.join(
                "/",
                it.coupon().value(),
                it.tradeId(),
                it.tradedAt().toString(),
                it.amount().digits(),
                it.balanceAfter().digits());
        return new LedgerLine(
                id.length() <= 128 ? id : id.substring(id.length() - 128),
                it.tradeId(),
                it.tradedAt(),
                it.amount(),
                it.accountName());
    }

    /** For people: which record it is, of how many yuan, when (UTC). */
    public String text() {
        return "record " + externalId + ", trade " + tradeId + ", " + amount.digits() + " yuan at " + at;
    }
}
