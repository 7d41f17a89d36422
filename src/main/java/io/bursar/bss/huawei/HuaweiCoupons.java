package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountRetrieveCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountTransferCouponsRequest;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.Coupons;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Coupons that can be moved (multi-account.md 7 and 9). */
final class HuaweiCoupons implements Coupons {

    private static final int ROWS = 100;

    private final Reads reads;

    HuaweiCoupons(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<Allocatable>> allocatable(int offset) {
        return reads.read(
                new ListMultiAccountTransferCouponsRequest().withOffset(offset).withLimit(ROWS),
                BssMeta.listMultiAccountTransferCoupons,
                json -> new Page<>(
                        json.rows("avail_transfer_coupons").stream()
                                .map(HuaweiCoupons::allocatable)
                                .toList(),
                        offset,
                        json.count("total_count")));
    }

    @Override
    public ReadAnswer<Page<Reclaimable>> reclaimable(CustomerId account, int offset) {
        return reads.read(
                new ListMultiAccountRetrieveCouponsRequest()
                        .withSubCustomerId(account.value())
                        .withOffset(offset)
                        .withLimit(ROWS),
                BssMeta.listMultiAccountRetrieveCoupons,
                json -> new Page<>(
                        json.rows("avail_retrieve_coupons").stream()
                                .map(HuaweiCoupons::reclaimable)
                                .toList(),
                        offset,
                        json.count("total_count")));
    }

    /** The restrictions of a coupon; {@code use_limiti_info_id} (sic) says nothing that is not in the rest. */
    static List<CouponLimit> limits(Json coupon) {
        return coupon.rows("use_limits").stream()
                .map(it -> new CouponLimit(
                        it.text("limit_key"),
                        it.filledOrNull("value1"),
                        it.filledOrNull("value2"),
                        it.filledOrNull("value_unit"),
                        it.filledOrNull("limit_type")))
                .toList();
    }

    private static Allocatable allocatable(Json row) {
        return new Allocatable(
                CouponId.of(row.text("coupon_id")),
                plan(row),
                row.money("balance"),
                row.instantOrNull("effective_time"),
                row.instantOrNull("expire_time"),
                limits(row));
    }

    private static Reclaimable reclaimable(Json row) {
        CouponId own = CouponId.of(row.text("coupon_id"));
        @Nullable CouponId sub = couponOrNull(row, "sub_coupon_id");
        @Nullable CouponId source = couponOrNull(row, "source_coupon_id");
        // The schema names the sub-account's coupon beside the master's; Huawei's own example names the master's as the
        // source of the sub-account's. A row with both must agree with itself.
        boolean neither = sub == null && source == null;
        boolean quarrel = sub != null && source != null && !source.equals(own);
        if (neither || quarrel) {
            throw new Json.Unreadable("which coupon is the sub-account's is not said");
        }
        return new Reclaimable(
                sub == null && source != null ? source : own,
                sub == null ? own : sub,
                plan(row),
                row.money("balance"),
                row.instantOrNull("effective_time"),
                row.instantOrNull("expire_time"),
                limits(row));
    }

    private static @Nullable CouponId couponOrNull(Json row, String name) {
        String text = row.filledOrNull(name);
        return text == null ? null : CouponId.of(text);
    }

    private static String plan(Json row) {
        String plan = row.filledOrNull("plan_name");
        return plan == null ? "" : plan;
    }
}
