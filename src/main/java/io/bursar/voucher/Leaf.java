package io.bursar.voucher;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;

/**
 * What stands on a voucher, already chosen: the page and the PDF show the same.
 *
 * @param day what the voucher is dated: when its story ended, else when it was asked for
 * @param rows filled for whole requests only
 * @param seal null on what was not issued
 */
record Leaf(
        Kind kind,
        String number,
        Instant day,
        Parties parties,
        Money amount,
        Facts facts,
        Signatures signatures,
        List<Row> rows,
        @Nullable Seal seal) {

    /** What it is called: message keys of the form's title and of the business. */
    record Kind(String title, String label) {

        /** A coupon that was taken back and given on. */
        static final Kind ONWARD = new Kind("voucher.title.onward", "approval.kind.onward");

        static Kind of(InstructionKind kind) {
            return new Kind("voucher.title." + kind, "InstructionKind." + kind);
        }
    }

    /** Who pays and who is paid. */
    record Parties(Party payer, Party payee) {}

    /**
     * One side.
     *
     * @param key message key of what it is; {@code count} is its argument
     * @param name as it was called; may be empty
     * @param id Huawei's; empty where there are several
     */
    record Party(String key, int count, String name, String id) {}

    /**
     * What it is about.
     *
     * @param state message key
     * @param transId empty for whole requests
     * @param sound all of it has moved
     * @param moved how much of the amount has moved
     */
    record Facts(
            String request,
            String purpose,
            String state,
            @Nullable Instant finished,
            String transId,
            String ledger,
            String detail,
            boolean sound,
            Money moved) {}

    /** Who asked, who checked, who authorised. */
    record Signatures(List<Signature> made, List<Signature> checked, List<Signature> authorised) {}

    /** {@code insteadOf} is whose right was used, or empty; {@code verdict} a message key, empty for the maker. */
    record Signature(String name, String insteadOf, String verdict, Instant at) {}

    /** One instruction of a request; {@code state} is a message key. */
    record Row(
            int no,
            String name,
            String account,
            Money amount,
            String transId,
            String state,
            @Nullable Instant finished,
            boolean sound) {}

    /** What it is held against. */
    record Seal(String hash, String address, Instant issued) {}

    /** The amount in the words of Chinese bank forms; empty where there is none. */
    public String words() {
        return amount.isPositive() && !amount.isMoreThan(ChineseAmount.LARGEST) ? ChineseAmount.of(amount) : "";
    }
}
