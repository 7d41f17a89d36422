package io.bursar.order;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.Orders;
import io.bursar.bss.OwnBalances;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.bss.PaymentInterface;
import io.bursar.bss.ReadAnswer;
import io.bursar.order.OrderReader.Payable;
import io.bursar.order.PaymentPage.Advice;
import io.bursar.order.PaymentPage.CouponRow;
import io.bursar.order.PaymentPage.DiscountRow;
import io.bursar.web.Formats;
import io.bursar.web.Joined;

/** Puts the paying page together: every rule applied to everything that could be added to what is chosen. */
@Component
class PaymentPages {

    private final OwnBalances balances;
    private final PaymentRules rules;
    private final PaymentInterface means;
    private final OrderLooks looks;
    private final Formats formats;

    PaymentPages(
            OwnBalances balances, OrderSettings settings, PaymentInterface means, OrderLooks looks, Formats formats) {
        this.means = means;
        this.balances = balances;
        this.rules = new PaymentRules(settings, means);
        this.looks = looks;
        this.formats = formats;
    }

    /** What to begin with: the cheapest permitted combination. */
    Choice proposed(Payable payable) {
        return Proposal.of(payable.offer(), rules).choice();
    }

    /** Whether its deadline has passed. */
    boolean isOver(CloudOrder order) {
        OrderLooks.Left left = looks.left(order.times().payBefore());
        return left != null && left.over();
    }

    /** What is wrong with that choice. */
    List<Conflict> conflicts(Payable payable, Choice choice) {
        return rules.conflicts(payable.offer(), choice);
    }

    PaymentPage page(Payable payable, Choice choice) {
        Offer offer = payable.offer();
        Bill bill = Bill.of(offer, choice);
        OwnBalances.Statement own =
                balances.statement() instanceof ReadAnswer.Known<OwnBalances.Statement> known ? known.value() : null;
        return new PaymentPage(
                payable.order(),
                looks.left(payable.order().times().payBefore()),
                offer.coupons().stream()
                        .map(coupon -> row(offer, choice, coupon, bill))
                        .toList(),
                discounts(offer, choice),
                bill,
                Funding.of(bill.due(), own),
                advice(payable, choice),
                new PaymentPage.Means(
                        means,
                        rules.conflicts(offer, choice).stream()
                                .map(conflict -> words(offer, conflict))
                                .toList()),
                offer.asOf());
    }

    private CouponRow row(Offer offer, Choice choice, Orders.Coupon coupon, Bill bill) {
        boolean chosen = choice.has(coupon.payment());
        return new CouponRow(
                coupon.payment().toString(),
                looks.word("order.coupon." + coupon.payment().kind()),
                coupon.plan(),
                coupon.balance(),
                coupon.validUntil(),
                looks.limits(coupon.limits()),
                chosen,
                chosen ? null : blocked(offer, choice, choice.with(coupon.payment())),
                bill.coupons().get(coupon.payment()));
    }

    private List<DiscountRow> discounts(Offer offer, Choice choice) {
        List<DiscountRow> rows = new ArrayList<>();
        rows.add(discount(offer, choice, null));
        offer.discounts().forEach(each -> rows.add(discount(offer, choice, each.payment())));
        return rows;
    }

    private DiscountRow discount(Offer offer, Choice choice, @Nullable PaymentDiscount discount) {
        boolean chosen = discount == null ? choice.discount() == null : discount.equals(choice.discount());
        Choice other = choice.with(discount);
        return new DiscountRow(
                discount == null ? "" : discount.toString(),
                name(offer, discount),
                Bill.of(offer, new Choice(List.of(), discount)).due(),
                chosen,
                chosen ? null : blocked(offer, choice, other));
    }

    /** The first thing that would be wrong and is not wrong already; null when nothing would be. */
    private @Nullable String blocked(Offer offer, Choice now, Choice then) {
        List<Conflict> already = rules.conflicts(offer, now);
        return rules.conflicts(offer, then).stream()
                .filter(conflict -> !already.contains(conflict))
                .map(conflict -> words(offer, conflict))
                .findFirst()
                .orElse(null);
    }

    private Advice advice(Payable payable, Choice choice) {
        Proposal best = Proposal.of(payable.offer(), rules);
        String coupons = best.choice().coupons().stream()
                .map(coupon -> plan(payable.offer(), coupon))
                .collect(Joined.words());
        String words = looks.word(
                "order.advice.with",
                name(payable.offer(), best.choice().discount()),
                coupons.isEmpty() ? looks.word("order.advice.noCoupon") : coupons);
        return new Advice(
                best.choice().equals(choice),
                best.bill().due(),
                best.saving(),
                words,
                "/orders/" + payable.order().id() + "/payment?" + query(best.choice()));
    }

    /** The choice as it stands in an address. */
    static String query(Choice choice) {
        String discount = "discount="
                + encoded(choice.discount() == null ? "" : choice.discount().toString());
        return choice.coupons().stream()
                .map(coupon -> "&coupon=" + encoded(coupon.toString()))
                .collect(Collectors.joining("", discount, ""));
    }

    /** A conflict in words. */
    String words(Offer offer, Conflict conflict) {
        return looks.word(
                "order.conflict." + conflict.rule(),
                conflict.coupon() == null ? "" : plan(offer, conflict.coupon()),
                conflict.other() == null ? "" : plan(offer, conflict.other()),
                name(offer, conflict.discount()));
    }

    private String name(Offer offer, @Nullable PaymentDiscount payment) {
        if (payment == null) {
            return looks.word("order.discount.none");
        }
        Orders.Discount discount = offer.discount(payment);
        String kind = looks.word("order.discount." + known(payment.type()));
        return discount == null || discount.value() == null ? kind : kind + " " + formats.amount(discount.value());
    }

    private static String known(int type) {
        return switch (type) {
            case 0, 1, 2, 3, 609 -> String.valueOf(type);
            default -> "other";
        };
    }

    private static String plan(Offer offer, PaymentCoupon payment) {
        Orders.Coupon coupon = offer.coupon(payment);
        return coupon == null || coupon.plan().isEmpty() ? payment.id().value() : coupon.plan();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
