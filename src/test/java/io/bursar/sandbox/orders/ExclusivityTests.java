package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules R1 to R7 and R9 of dossier 10.1. An order has two items of 500 yuan unless a case says otherwise. */
class ExclusivityTests {

    /**
     * coupons: {@code type/group[/key=value]} separated by blanks; discount: {@code type:ratio:ratio}, a dash for an
     * item that it leaves alone, {@code f} for a fixed price.
     */
    @ParameterizedTest(name = "{0}: {2} with {3} is {4}")
    @CsvSource(textBlock = """
            R1, partner, 301/0/simultaneousUseWithEmpowerDiscount=0, 3:0.9:0.9, CBC.99003116
            R1, partner, 301/0/simultaneousUseWithEmpowerDiscount=1, 3:0.9:0.9, passes
            R1, partner, 301/0/simultaneousUseWithEmpowerDiscount=0, 2:0.9:0.9, passes
            R1, authorised, 301/0/simultaneousUseWithEmpowerDiscount=0, 2:0.9:0.9, CBC.99003116
            R1, authorised, 301/0/simultaneousUseWithEmpowerDiscount=0, 0:0.9:0.9, passes
            R1, any, 301/0/simultaneousUseWithEmpowerDiscount=0, 0:0.9:0.9, CBC.99003116
            R1, partner, 301/0/simultaneousUseWithEmpowerDiscount=0, , passes
            R2, partner, 301/0/simultaneousUseWithContractDiscount=0, 2:0.9:0.9, CBC.99003116
            R2, partner, 301/0/simultaneousUseWithContractDiscount=0, 3:0.9:0.9, passes
            R2, partner, 301/0/simultaneousUseWithContractDiscount=1, 2:0.9:0.9, passes
            R3, partner, 301/0/simultaneousUseWithPromotionDiscount=0, 0:0.9:0.9, CBC.99003116
            R3, partner, 301/0/simultaneousUseWithPromotionDiscount=0, 2:0.9:0.9, passes
            R4, partner, 301/0/minConsumeDiscount=0.9, 2:0.85:0.8, CBC.99003117
            R4, partner, 301/0/minConsumeDiscount=0.9, 2:0.85:0.9, passes
            R4, partner, 301/0/minConsumeDiscount=0.9, 2:0.85:-, passes
            R4, partner, 301/0/minConsumeDiscount=0.9, 2:f:f, passes
            R4, partner, 301/0/minConsumeDiscount=0.9, 2:0.85:f, CBC.99003117
            R4, partner, 301/0/minConsumeDiscount=1, 2:0.1:0.1, passes
            R4, partner, 301/0/minConsumeDiscount=0, 2:0.1:0.1, passes
            R4, partner, 301/0/minConsumeDiscount=0.90, 2:0.9:0.2, passes
            R5, partner, 301/0 300/0, , CBC.99003147
            R5, partner, 302/0 300/0, , passes
            R5, partner, 303/0 301/0, , passes
            R6, partner, 301/1 301/2, , CBC.99003156
            R6, partner, 301/1 302/2, , passes
            R6, partner, 301/0 301/2, , passes
            R7, partner, 301/1 301/1, , passes
            R7, partner, 301/1 301/1 301/1, , CBC.0100
            R7, partner, 300/0 300/0, , CBC.0100
            R7, partner, 301/0 301/0 301/0, , passes
            R9, partner, 300/0, 2:0.9:0.9, CBC.99003108
            R9, partner, 300/0, 3:0.9:0.9, CBC.99003108
            R9, partner, 300/0, 609:f:f, CBC.99003108
            R9, partner, 300/0, 0:0.9:0.9, passes
            pair, partner, 301/0/simultaneousUseWithContractDiscount=0 301/0, 2:0.9:0.9, CBC.99003116
            none, partner, 301/0, 2:0.9:0.9, passes
            """)
    void decides(String rule, String scope, String coupons, @Nullable String discount, String expected) {
        assertThat(verdict(scope, coupons(coupons), discount(discount)))
                .as(rule)
                .isEqualTo(expected);
    }

    private static String verdict(String scope, List<Coupon> coupons, List<DiscountLine> discount) {
        try {
            new Exclusivity(scope).check(List.of(item(1), item(2)), coupons, discount);
            return "passes";
        } catch (Declined declined) {
            return declined.code().value();
        }
    }

    static Item item(int number) {
        return new Item(
                "o-" + number,
                "o",
                Product.ECS,
                "spec",
                new Period(Period.MONTH, 1),
                null,
                Amounts.list(new BigDecimal("500.00")),
                null,
                null);
    }

    static List<Coupon> coupons(String text) {
        List<Coupon> coupons = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            String[] parts = each.split("/", -1);
            Map<String, String> limits = new HashMap<>();
            Arrays.stream(parts)
                    .skip(2)
                    .map(limit -> limit.split("=", -1))
                    .forEach(pair -> limits.put(pair[0], pair[1]));
            Coupon.Kind kind = new Coupon.Kind(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 2);
            coupons.add(coupon("c" + coupons.size(), kind, "100.00", limits));
        }
        return coupons;
    }

    static Coupon coupon(String id, Coupon.Kind kind, String value, Map<String, String> limits) {
        return new Coupon(
                id,
                "me",
                kind,
                new BigDecimal(value),
                new BigDecimal(value),
                new Coupon.Wording("", "", "", "", ""),
                new Coupon.Validity(Instant.EPOCH, Instant.MAX, null),
                new Coupon.Binding(null, null),
                limits);
    }

    private static List<DiscountLine> discount(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String[] parts = text.split(":", -1);
        List<DiscountLine> lines = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int type = Integer.parseInt(parts[0]);
            if (parts[i].equals("f")) {
                lines.add(new DiscountLine("d", "o", type, null, "o-" + i, 1, new BigDecimal("10.00"), null));
            } else if (!parts[i].equals("-")) {
                BigDecimal ratio = new BigDecimal(parts[i]);
                lines.add(new DiscountLine("d", "o", type, ratio, "o-" + i, DiscountLine.RATE, null, ratio));
            }
        }
        return lines;
    }
}
