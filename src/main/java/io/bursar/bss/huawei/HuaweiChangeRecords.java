package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponRecord;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Statements (multi-account.md 13 and 13b). The second is missing in SDK 3.1.170. */
final class HuaweiChangeRecords implements ChangeRecords {

    private static final int ROWS = 100;

    private static final HttpRequestDef<OwnRequest, Void> COUPON_RECORDS = OwnRequest.get(
            "ListCustomerCouponChangeRecords",
            "/v2/promotions/benefits/account-change-records",
            "balance_type",
            "trade_type",
            "trade_id",
            "coupon_id",
            "trade_time_begin",
            "trade_time_end",
            "offset",
            "limit");

    private final Reads reads;

    HuaweiChangeRecords(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<ChangeRecord>> ofFunds(Selection selection, int offset) {
        return reads.read(
                new ListCustomerAccountChangeRecordsRequest()
                        .withBalanceType(
                                switch (selection.book()) {
                                    case CASH -> "BALANCE_TYPE_DEBIT";
                                    case CREDIT -> "BALANCE_TYPE_CREDIT";
                                })
                        .withTradeType(selection.trade() == null ? null : word(selection.trade()))
                        .withTradeId(selection.tradeId())
                        .withTradeTimeBegin(selection.days().from().toString())
                        .withTradeTimeEnd(selection.days().to().toString())
                        .withOffset(offset)
                        .withLimit(ROWS),
                BssMeta.listCustomerAccountChangeRecords,
                json -> new Page<>(
                        yuan(json).rows("records").stream()
                                .map(HuaweiChangeRecords::record)
                                .toList(),
                        offset,
                        json.count("total_count")));
    }

    @Override
    public ReadAnswer<Page<CouponRecord>> ofCoupons(CouponSelection selection, int offset) {
        return reads.read(
                new OwnRequest()
                        .with("balance_type", "BALANCE_TYPE_COUPON")
                        .with("trade_type", selection.trade() == null ? null : word(selection.trade()))
                        .with("trade_id", selection.tradeId())
                        .with("coupon_id", selection.coupon())
                        .with("trade_time_begin", selection.days().from())
                        .with("trade_time_end", selection.days().to())
                        .with("offset", offset)
                        .with("limit", ROWS),
                COUPON_RECORDS,
                json -> new Page<>(
                        yuan(json).rows("records").stream()
                                .map(HuaweiChangeRecords::couponRecord)
                                .toList(),
                        offset,
                        json.count("total_count")));
    }

    private static ChangeRecord record(Json row) {
        return new ChangeRecord(
                row.text("account_change_id"),
                row.filledOrNull("trade_detail_type"),
                tradedAt(row),
                row.text("trade_id"),
                absolute(row.money("change_amount")),
                direction(row),
                row.money("balance_after_change"),
                row.filledOrNull("account_name"),
                billCycle(row));
    }

    private static CouponRecord couponRecord(Json row) {
        return new CouponRecord(
                CouponId.of(row.text("coupon_id")),
                row.filledOrNull("trade_detail_type"),
                tradedAt(row),
                row.text("trade_id"),
                absolute(row.money("change_amount")),
                direction(row),
                row.money("balance_after_change"),
                row.filledOrNull("account_name"),
                billCycle(row));
    }

    private static Json yuan(Json json) {
        String currency = json.filledOrNull("currency");
        if (currency != null && !currency.equals("CNY")) {
            throw new Json.Unreadable("currency is not CNY");
        }
        return json;
    }

    private static Instant tradedAt(Json row) {
        Instant time = row.instantOrNull("trade_time");
        if (time == null) {
            throw new Json.Unreadable("trade_time is missing");
        }
        return time;
    }

    private static Direction direction(Json row) {
        return switch (row.text("revenue_expense_type").toUpperCase(Locale.ROOT)) {
            case "REVENUE" -> Direction.REVENUE;
            case "EXPENSE" -> Direction.EXPENSE;
            default -> throw new Json.Unreadable("revenue_expense_type is neither REVENUE nor EXPENSE");
        };
    }

    private static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    private static @Nullable YearMonth billCycle(Json row) {
        String text = row.filledOrNull("bill_cycle");
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            throw new Json.Unreadable("bill_cycle is not a month");
        }
    }

    private static String word(Trade trade) {
        return switch (trade) {
            case ALLOCATION -> "BEADJUST";
            case RECLAIM -> "BERETRIEVE";
            case UNBOUND -> "BEUNBIND";
            case RECHARGE -> "RECHARGE";
            case CONSUMPTION -> "DEDEUCT"; // sic
            case REFUND -> "REFUND";
            case FREEZE -> "RFROZEN";
            case TRANSFER -> "TRANS";
            case ADJUSTMENT -> "ADJUST";
            case EXPIRY -> "EXPIRED";
            case BONUS_CONVERSION -> "BONUSCONVERT";
            case TRADE_MODE_CHANGE -> "TRADE_MODE_TRANSFER";
            case DEPOSIT -> "DEPOSIT";
        };
    }

    private static String word(CouponTrade trade) {
        return switch (trade) {
            case ALLOCATION -> "COUPONADJUST";
            case RECLAIM -> "COUPONCANCEL";
            case ACTIVATION -> "ADJUST";
            case CONSUMPTION -> "DEDEUCT"; // sic
            case REFUND -> "REFUND";
            case FREEZE -> "RFROZEN";
            case EXPIRY -> "EXPIRED";
        };
    }
}
