package io.bursar.sandbox.cost;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.cost.BillLine.Measured;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Language;
import tools.jackson.databind.node.ObjectNode;

/** Writes a bill line as a consumption record. */
record RecordRow(BillLine line, Language language) {

    private static final int PAY_PER_USE = 3;
    private static final int COVERS_TIME = 4;

    /** With all that is known of a single line, or without what the statistics of a cycle leave out (15.14). */
    ObjectNode json(boolean detail) {
        ObjectNode row = Json.object();
        putIdentity(row, detail);
        putSubject(row);
        putTime(row, detail);
        putUsage(row);
        putPrice(row, detail);
        putSplit(row);
        row.put("formula", detail ? formula() : null);
        for (String field : new String[] {
            "sub_service_type_code",
            "sub_service_type_name",
            "sub_resource_type_code",
            "sub_resource_type_name",
            "sub_resource_id",
            "sub_resource_name"
        }) {
            row.putNull(field);
        }
        return row;
    }

    private void putIdentity(ObjectNode row, boolean detail) {
        var identity = line.identity();
        row.put("id", detail ? identity.id() : null)
                .put("trade_id", detail || identity.orderId() != null ? identity.tradeId() : null)
                .put("trade_time", detail ? Json.instant(identity.tradeTime()) : null)
                .put("bill_date", identity.billDate().toString())
                .put("bill_type", line.kind().billType())
                .put("order_id", identity.orderId())
                .putNull("relative_order_id")
                .put("customer_id", line.subject().owner().id())
                .put("account_name", line.subject().owner().accountName());
    }

    private void putSubject(ObjectNode row) {
        Subject subject = line.subject();
        Product product = subject.product();
        row.put(
                        "enterprise_project_id",
                        subject.project() == null ? null : subject.project().id())
                .put(
                        "enterprise_project_name",
                        subject.project() == null ? null : subject.project().name())
                .put("region", subject.region().code())
                .put("region_name", subject.region().name().in(language))
                .put("cloud_service_type", subject.type().service().code())
                .put("cloud_service_type_name", subject.type().service().name().in(language))
                .put("resource_type", subject.type().code())
                .put("resource_type_name", subject.type().name().in(language))
                .put("resource_id", subject.resourceId())
                .put("resource_name", subject.resourceName())
                .put("resource_tag", subject.tagText())
                .put("product_id", product.id())
                .put("product_name", product.name())
                .put("product_spec_desc", product.spec())
                .put("sku_code", product.sku())
                .put(
                        "spec_size",
                        product.size() == null
                                ? null
                                : Json.plain(product.size().amount()))
                .put(
                        "spec_size_measure_id",
                        product.size() == null ? null : (Integer) product.size().measureId());
    }

    /** The time charged for is told of pay-per-use only. */
    private void putTime(ObjectNode row, boolean detail) {
        boolean metered = line.kind().chargeMode() == PAY_PER_USE;
        row.put("effective_time", metered ? Json.instant(line.span().from()) : null)
                .put("expire_time", metered ? Json.instant(line.span().until()) : null)
                .put("charge_mode", String.valueOf(line.kind().chargeMode()))
                .put("period_type", String.valueOf(line.kind().period()))
                .put("period_num", line.kind().periods())
                .put(
                        "consume_time",
                        detail
                                ? Json.instant(
                                        metered
                                                ? line.span().until()
                                                : line.span().from())
                                : null);
    }

    private void putUsage(ObjectNode row) {
        Measured measured = line.measured();
        Integer unit = measured == null ? null : (Integer) measured.measureId();
        row.put("usage_type", measured == null ? null : measured.usageType())
                .put("usage", measured == null ? null : Json.plain(measured.usage()))
                .put("usage_measure_id", unit)
                .put("free_resource_usage", measured == null ? null : Json.plain(measured.free()))
                .put("free_resource_measure_id", unit)
                .put("ri_usage", measured == null ? null : BigDecimal.ZERO)
                .put("ri_usage_measure_id", unit);
    }

    private void putPrice(ObjectNode row, boolean detail) {
        Product.UnitPrice told = detail ? line.subject().product().unitPrice() : null;
        row.put("unit_price", told == null ? null : Json.plain(told.amount()))
                .put("unit", told == null ? null : told.unit())
                .put("official_amount", Json.yuan(line.price().official()))
                .put("discount_amount", Json.yuan(line.price().discount()))
                .put("amount", Json.yuan(line.price().payable()))
                .put("measure_id", 1);
    }

    private void putSplit(ObjectNode row) {
        Split split = line.split();
        row.put("cash_amount", Json.yuan(split.cash()))
                .put("credit_amount", Json.yuan(split.credit()))
                .put("coupon_amount", Json.yuan(split.coupon()))
                .put("flexipurchase_coupon_amount", Json.yuan(split.flexi()))
                .put("stored_card_amount", Json.yuan(split.card()))
                .put("bonus_amount", Json.yuan(0))
                .put("debt_amount", Json.yuan(split.debt()))
                .put("adjustment_amount", Json.yuan(0));
    }

    /** In Huawei's words; it comes to the amount without what coupons paid. */
    private @Nullable String formula() {
        Measured measured = line.measured();
        Product product = line.subject().product();
        if (measured == null || product.unitPrice() == null) {
            return null;
        }
        String unit = Catalogue.unit(measured.measureId()).name().chinese();
        boolean time = measured.measureId() == COVERS_TIME;
        String size = time && product.size() != null
                ? "*(" + Json.text(product.size().amount())
                        + Catalogue.unit(product.size().measureId()).name().chinese() + ")【规格】"
                : "";
        return "(" + Json.text(measured.usage()) + unit + ")【使用量】"
                + (time ? "/(3600)【单位转换】" : "")
                + size
                + "*(" + Json.text(product.unitPrice().amount())
                + product.unitPrice().unit() + ")【单价】"
                + "-" + cents(line.price().discount()) + "【优惠金额】"
                + "-" + cents(line.price().truncated()) + "【抹零金额】"
                + "-" + cents(line.split().coupon()) + "【代金券抵扣】";
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
