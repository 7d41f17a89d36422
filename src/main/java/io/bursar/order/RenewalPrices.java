package io.bursar.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;

/** Asks for prices in tens, as Huawei takes them, and adds them up. */
@Component
class RenewalPrices {

    private final Renewals renewals;
    private final OrderLooks looks;
    private final MessageSource messages;

    RenewalPrices(Renewals renewals, OrderLooks looks, MessageSource messages) {
        this.renewals = renewals;
        this.looks = looks;
        this.messages = messages;
    }

    /** What one resource costs. */
    record Line(String resource, Money amount) {}

    /** One discount over all questions. */
    record Offer(String name, Money amount, Money saving, boolean best) {}

    /** A resource that could not be priced, and why. */
    record Failure(String resource, String why, String code) {}

    /**
     * The price of one period.
     *
     * @param total after the best discount
     * @param failure why nothing could be read; empty when it could
     */
    record Quote(
            String period,
            List<Line> lines,
            Money listPrice,
            Money total,
            List<Offer> offers,
            List<Failure> failures,
            String failure) {

        /** In the words of Chinese bank forms; empty for nothing. */
        public String words() {
            return total.isPositive() ? ChineseAmount.of(total) : "";
        }
    }

    Quote quote(List<ResourceId> resources, Period period) {
        List<Line> lines = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        Map<String, Offer> offers = new LinkedHashMap<>();
        Money listPrice = Money.zero();
        String failure = "";
        for (int from = 0; from < resources.size(); from += Renewal.MOST_RESOURCES) {
            List<ResourceId> ten = resources.subList(from, Math.min(from + Renewal.MOST_RESOURCES, resources.size()));
            ReadAnswer<RenewalPrice> answer = renewals.price(new Renewal(ten, period), false);
            if (!(answer instanceof ReadAnswer.Known<RenewalPrice> known)) {
                failure = looks.failure(answer);
                break;
            }
            RenewalPrice price = known.value();
            price.lines().forEach(line -> lines.add(new Line(line.resource().value(), line.amount())));
            price.failures()
                    .forEach(each -> failures.add(new Failure(
                            each.resource().value(),
                            messages.getMessage(BssWords.ofCode(each.code()), LocaleContextHolder.getLocale()),
                            each.code())));
            price.offers()
                    .forEach(each -> offers.merge(
                            each.discount(),
                            new Offer(each.name(), each.amount(), each.saving(), each.best()),
                            RenewalPrices::sum));
            listPrice = listPrice.plus(price.listPrice() == null ? Money.zero() : price.listPrice());
        }
        Money total = lines.stream().map(Line::amount).reduce(Money.zero(), Money::plus);
        return new Quote(
                words(period), lines, listPrice, total, List.copyOf(offers.values()), List.copyOf(failures), failure);
    }

    /** Null when there is nothing to compare with. */
    @Nullable Quote quoteOrNull(List<ResourceId> resources, @Nullable Period period) {
        return period == null ? null : quote(resources, period);
    }

    private static Offer sum(Offer one, Offer other) {
        return new Offer(
                one.name(),
                one.amount().plus(other.amount()),
                one.saving().plus(other.saving()),
                one.best() && other.best());
    }

    private String words(Period period) {
        return switch (period) {
            case Period.Months it -> looks.word("order.term.MONTH", it.count());
            case Period.Years it -> looks.word("order.term.YEAR", it.count());
        };
    }
}
