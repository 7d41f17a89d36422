package io.bursar.sandbox.cost;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.cost.Product.Size;
import io.bursar.sandbox.cost.Product.UnitPrice;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.ResourceType;

/**
 * A product with its price.
 *
 * @param chargeMode as in {@link BillLine.Kind}
 * @param metering null for what is ordered for a time
 * @param weight how often it is chosen
 */
record Offering(
        int chargeMode,
        ResourceType type,
        Product product,
        @Nullable Metering metering,
        int weight) {

    private static final List<Offering> ALL = Catalogue.read("offerings").map(Offering::read);
    private static final int TOTAL_WEIGHT =
            ALL.stream().mapToInt(Offering::weight).sum();
    private static final int SECONDS = 4;

    /** What is counted, and in which unit. */
    record Metering(String usageType, int measureId) {

        /** Counted in time, so that the size of the resource multiplies the price. */
        boolean isTime() {
            return measureId == SECONDS;
        }
    }

    static Offering chosenBy(Dice dice) {
        int ticket = dice.below(TOTAL_WEIGHT);
        for (Offering offering : ALL) {
            ticket -= offering.weight();
            if (ticket < 0) {
                return offering;
            }
        }
        throw new IllegalStateException("weights of the offerings do not add up");
    }

    BigDecimal unitPrice() {
        return product.unitPrice() == null
                ? BigDecimal.ZERO
                : product.unitPrice().amount();
    }

    private static Offering read(String[] row) {
        @Nullable Size size = row[5].isEmpty() ? null : new Size(new BigDecimal(row[5]), Integer.parseInt(row[6]));
        @Nullable Metering metering = row[7].isEmpty() ? null : new Metering(row[7], Integer.parseInt(row[8]));
        var product = new Product(
                Product.idOf(row[2]), row[3], row[4], row[2], size, new UnitPrice(new BigDecimal(row[10]), row[9]));
        return new Offering(
                Integer.parseInt(row[0]), Catalogue.resource(row[1]), product, metering, Integer.parseInt(row[11]));
    }
}
