package io.bursar.voucher;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.approval.RequestRecord;
import io.bursar.instruction.InstructionRecord;
import io.bursar.money.Money;

/**
 * The record behind a voucher's hash, as plain values: who is told by id, because names change. The recipe is in
 * {@code docs/audit.md}; whatever changes here gets another {@code format}.
 */
final class VoucherRecord {

    static final String FORMAT = "bursar-voucher-v1";

    private VoucherRecord() {}

    static Map<String, ?> of(Voucher voucher) {
        RequestRecord request = voucher.request();
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("format", FORMAT);
        record.put("of", voucher.of().word());
        record.put("number", voucher.number());
        record.put("request", request(request));
        record.put(
                "decisions",
                request.decisions().stream().map(VoucherRecord::decision).toList());
        RequestRecord.ClosingRecord closing = request.closing();
        record.put("closing", closing == null ? null : closing(closing));
        record.put("rows", voucher.rows().stream().map(VoucherRecord::row).toList());
        if (voucher.of() == Voucher.Of.REQUEST) {
            record.put("state", request.overview().state().name());
        }
        return record;
    }

    private static Map<String, ?> request(RequestRecord it) {
        Map<String, Object> request = new HashMap<>();
        request.put("number", it.overview().number().value());
        request.put("kind", it.overview().kind().name());
        request.put("reason", it.overview().reason());
        request.put("maker", it.overview().maker().toString());
        request.put("submitted_at", it.overview().submittedAt().toString());
        request.put("content_hash", it.contentHash());
        request.put("route", it.route());
        return request;
    }

    private static Map<String, ?> decision(RequestRecord.DecisionRecord it) {
        Map<String, @Nullable Object> decision = new HashMap<>();
        decision.put("approver", it.approver().toString());
        decision.put("on_behalf_of", text(it.onBehalfOf()));
        decision.put("step", it.step());
        decision.put("verdict", it.verdict().name());
        decision.put("note", it.note());
        decision.put("content_hash", it.contentHash());
        decision.put("at", it.at().toString());
        return decision;
    }

    private static Map<String, ?> closing(RequestRecord.ClosingRecord it) {
        Map<String, @Nullable Object> closing = new HashMap<>();
        closing.put("how", it.how());
        closing.put("by", text(it.by()));
        closing.put("at", it.at().toString());
        return closing;
    }

    /** One instruction: its terms, and how it ended. */
    static Map<String, ?> row(InstructionRecord it) {
        var what = it.summary().what();
        var details = it.details();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", it.summary().id().toString());
        row.put("row", it.summary().row());
        row.put("kind", what.kind().name());
        row.put("master", it.master());
        row.put("account", text(what.account()));
        row.put("amount", what.amount().digits());
        row.put("trans_id", what.transId().value());
        row.put("ledger", details.ledger());
        row.put("credit_expires_at", text(details.creditExpiresAt()));
        row.put("coupons", details.coupons());
        row.put("sub_coupon", details.subCoupon());
        row.put("order", details.orderId());
        row.put("discount", details.discount());
        row.put("created_at", it.created().toString());
        row.put("state", it.summary().state().name());
        row.put("result", it.summary().ending().code());
        row.put("checks", it.summary().ending().checks());
        row.put("finished_at", text(finished(it)));
        row.put("coupon_created", details.couponCreated());
        row.put("taken_back", digits(details.takenBack()));
        // Only where there is one: what was issued before renewals existed keeps its hash.
        if (details.renewal() != null) {
            row.put("resources", details.renewal().resources());
            row.put("period", details.renewal().period());
            row.put("orders_placed", details.renewal().orders());
        }
        if (it.summary().follows() != null) {
            row.put("follows", it.summary().follows());
        }
        return row;
    }

    private static @Nullable Instant finished(InstructionRecord it) {
        return it.summary().ending().at();
    }

    private static @Nullable String digits(@Nullable Money money) {
        return money == null ? null : money.digits();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
