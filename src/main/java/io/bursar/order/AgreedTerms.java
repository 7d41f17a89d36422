package io.bursar.order;

import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.bss.MoneyOrder;
import io.bursar.bss.PaymentInterface;
import io.bursar.bss.ReadAnswer;
import io.bursar.inquiry.PaymentTerms;
import io.bursar.money.Money;
import io.bursar.order.OrderReader.Payable;

/** The rules of the paying page, applied once more just before a payment is sent. */
@Component
class AgreedTerms implements PaymentTerms {

    private final OrderReader reader;
    private final PaymentRules rules;

    AgreedTerms(OrderReader reader, OrderSettings settings, PaymentInterface means) {
        this.reader = reader;
        this.rules = new PaymentRules(settings, means);
    }

    @Override
    public Standing check(MoneyOrder.PayOrder order, Money agreed) {
        return switch (reader.payable(order.order())) {
            case ReadAnswer.Known<Payable> it ->
                compare(it.value().offer(), new Choice(order.coupons(), order.discount()), agreed);
            case ReadAnswer.Unreadable<Payable> it -> new Standing.Unread(it.code());
            case ReadAnswer.Unavailable<Payable> _ -> new Standing.Unread("ORDER_UNREAD");
        };
    }

    private Standing compare(Offer offer, Choice choice, Money agreed) {
        List<Conflict> conflicts = rules.conflicts(offer, choice);
        if (!conflicts.isEmpty()) {
            return new Standing.Broken("ORDER_" + conflicts.getFirst().rule());
        }
        Money price = Bill.of(offer, choice).price();
        return price.equals(agreed)
                ? new Standing.Holds()
                : new Standing.Broken("ORDER_PRICE_CHANGED " + agreed.digits() + " " + price.digits());
    }
}
