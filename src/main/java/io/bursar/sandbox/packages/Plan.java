package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.ServiceType;
import io.bursar.sandbox.scene.UsageType;

/**
 * A resource package as it is sold.
 *
 * @param region a region's code, or {@code *} for the region chosen at purchase
 * @param renewal null for a package whose amount is spent once
 * @param yuanPerMonth the list price of a month; zero marks a gift
 * @param months the lengths it is sold for
 */
record Plan(
        String name,
        ServiceType service,
        String region,
        @Nullable Renewal renewal,
        int yuanPerMonth,
        List<Integer> months,
        List<PlanItem> items) {

    static final List<Plan> ALL = Catalogue.read("packages").map(Plan::read);

    /** One amount in it. */
    record PlanItem(UsageType usage, BigDecimal amount, int measureId) {

        /** Decimals in which it is counted: four for volumes and times, none for things. */
        int scale() {
            return Catalogue.unit(measureId).type() == 4 ? 0 : 4;
        }
    }

    String productId() {
        return "90301-" + Dice.of(0, "package product", name).between(100_000, 999_999) + "-0--0";
    }

    boolean isGift() {
        return yuanPerMonth == 0;
    }

    private static Plan read(String[] row) {
        return new Plan(
                row[0],
                Catalogue.service(row[1]),
                row[2],
                row[3].equals("1") ? new Renewal(Integer.parseInt(row[4]), Integer.parseInt(row[5])) : null,
                Integer.parseInt(row[6]),
                parts(row[7]).stream().map(Integer::valueOf).toList(),
                parts(row[8]).stream().map(Plan::readItem).toList());
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split(";", -1));
    }

    private static PlanItem readItem(String text) {
        List<String> parts = List.of(text.split("@", -1));
        return new PlanItem(
                Catalogue.usage(parts.get(1), parts.get(0)),
                new BigDecimal(parts.get(2)),
                Integer.parseInt(parts.get(3)));
    }
}
