package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.util.List;

/**
 * What renewing some resources costs (dossier 9), in yuan.
 *
 * @param offers one per usable discount
 */
public record RenewalQuote(List<Line> lines, List<Offer> offers, List<Failure> failures) {

    /** The price of one main resource with its slaves: on the list, and with the best discount. */
    public record Line(Resource resource, BigDecimal official, BigDecimal best) {}

    /** What all of them cost with one discount. */
    public record Offer(Benefits.CustomerDiscount discount, BigDecimal amount, boolean best) {}

    /** A resource that cannot be renewed. */
    public record Failure(String resource, Code code) {}

    /** The list price of all of them. */
    public BigDecimal official() {
        return lines.stream().map(Line::official).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
