package io.bursar.bss.huawei;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.RenewalPrice.Instalment;
import io.bursar.bss.renewal.RenewalPrice.Line;
import io.bursar.bss.renewal.RenewalPrice.Offer;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;

/** The answer to a price inquiry (packages-usage-costs-orders.md 9). */
final class PriceRows {

    private static final int MONTH = 2;

    private PriceRows() {}

    static RenewalPrice price(Json json) {
        String currency = json.filledOrNull("currency");
        // Empty is yuan too.
        if (currency != null && !currency.equals("CNY")) {
            throw new Json.Unreadable("currency is not CNY");
        }
        Json list = json.has("official_website_rating_result") ? json.child("official_website_rating_result") : null;
        return new RenewalPrice(
                json.rows("renew_inquiry_results").stream()
                        .map(it -> new Line(ResourceId.of(it.text("resource_id")), it.money("amount")))
                        .toList(),
                list == null ? null : list.money("official_website_amount"),
                list == null ? null : instalment(list),
                json.rows("optional_discount_rating_results").stream()
                        .map(PriceRows::offer)
                        .toList(),
                failures(json));
    }

    static List<ResourceFailure> failures(Json json) {
        return json.rows("fail_resource_infos").stream()
                .map(it -> new ResourceFailure(
                        ResourceId.of(it.text("resource_id")), it.text("error_code"), it.filledOrNull("error_msg")))
                .toList();
    }

    private static Offer offer(Json row) {
        String name = row.filledOrNull("discount_name");
        Integer best = row.countOrNull("best_offer");
        return new Offer(
                row.text("discount_id"),
                name == null ? "" : name,
                kind(row.countOrNull("discount_type")),
                row.money("amount"),
                row.money("official_website_amount"),
                row.money("discount_amount"),
                best != null && best == 1,
                instalment(row));
    }

    private static Offer.Kind kind(@Nullable Integer type) {
        return switch (type == null ? 0 : type) {
            case 605 -> Offer.Kind.COMMERCIAL;
            case 606 -> Offer.Kind.PARTNER_CONTRACT;
            case 607 -> Offer.Kind.PARTNER_RATE;
            default -> Offer.Kind.OTHER;
        };
    }

    private static @Nullable Instalment instalment(Json row) {
        Integer period = row.countOrNull("installment_period_type");
        boolean any = row.has("installment_official_website_amount")
                || row.has("installment_official_discount_amount")
                || row.has("installment_amount");
        return period == null && !any
                ? null
                : new Instalment(
                        row.moneyOrNull("installment_official_website_amount"),
                        row.moneyOrNull("installment_official_discount_amount"),
                        row.moneyOrNull("installment_amount"),
                        period != null && period == MONTH);
    }
}
