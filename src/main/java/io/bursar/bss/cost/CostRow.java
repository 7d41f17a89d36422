package io.bursar.bss.cost;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.BillAmount;

/**
 * The costs of one combination of values (packages-usage-costs-orders.md 12).
 *
 * @param values one for each grouping
 * @param periods whether periods without costs are among them is not documented
 * @param amount over the whole span
 * @param listPrice over the whole span, without discounts
 */
public record CostRow(List<Value> values, List<Period> periods, BillAmount amount, BillAmount listPrice) {

    /**
     * What the row stands for in one grouping.
     *
     * @param key Huawei's word, e.g. {@code tag}
     * @param dimension null when it is not a documented one, as for tags
     * @param value a code or a name; null or empty where costs have none. Of a tag it is {@code key:value}, and
     *     {@code key:noTagKey} without the tag
     */
    public record Value(
            String key,
            @Nullable CostDimension dimension,
            @Nullable String value) {}

    /**
     * The costs of one day or month.
     *
     * @param start that day, or the first of that month, in Beijing (GMT+8)
     */
    public record Period(LocalDate start, CostStep step, BillAmount amount, BillAmount listPrice) {}
}
