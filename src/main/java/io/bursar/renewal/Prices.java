package io.bursar.renewal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.money.Money;

/** Asks for prices in tens, as Huawei takes them, and adds them up. Nothing is ordered. */
@Component
class Prices {

    private final Renewals renewals;
    private final OpenOrders open;
    private final RenewalWords words;

    Prices(Renewals renewals, OpenOrders open, RenewalWords words) {
        this.renewals = renewals;
        this.open = open;
        this.words = words;
    }

    /**
     * What that plan costs.
     *
     * @param held what is known of the resources
     * @param until the common day; null when not aligned
     */
    Quote of(String title, Plan plan, Map<ResourceId, Held> held, @Nullable LocalDate until) {
        Tally tally = new Tally(held, until);
        plan.outOfReach().forEach(id -> tally.leaveOut(id, words.word("renewal.failure.outOfReach"), ""));
        plan.unknown().forEach(id -> tally.leaveOut(id, words.word("renewal.failure.unknown"), ""));
        open.requestsFor(plan.periods().keySet())
                .forEach((id, number) -> tally.leaveOut(id, words.word("renewal.failure.asked", number), ""));
        Plan rest = plan.without(tally.leftOut());
        // What cannot be priced is left out, and the rest asked for again as it would be ordered: a discount may depend
        // on what stands together.
        for (boolean again = true; again && tally.failure.isEmpty(); ) {
            tally.clear();
            int before = tally.failures.size();
            for (Renewal renewal : rest.renewals()) {
                if (tally.failure.isEmpty()) {
                    add(tally, renewal);
                }
            }
            again = tally.failures.size() > before;
            rest = rest.without(tally.leftOut());
        }
        return tally.quote(title);
    }

    private void add(Tally tally, Renewal renewal) {
        ReadAnswer<RenewalPrice> answer = renewals.price(renewal, false);
        if (!(answer instanceof ReadAnswer.Known<RenewalPrice> known)) {
            tally.failure = words.failure(answer);
            return;
        }
        RenewalPrice price = known.value();
        for (ResourceFailure failure : price.failures()) {
            tally.leaveOut(failure.resource(), words.code(failure.code()), failure.code());
        }
        Money sum = Money.zero();
        for (RenewalPrice.Line line : price.lines()) {
            if (line.amount().isPositive()) {
                tally.line(line, renewal.period(), words.period(renewal.period()));
                sum = sum.plus(line.amount());
            } else {
                tally.leaveOut(line.resource(), words.word("renewal.failure.free"), "");
            }
        }
        tally.add(renewal, price, sum);
    }

    /** What has been added up so far. */
    private static final class Tally {

        private final Map<ResourceId, Held> held;
        private final @Nullable LocalDate until;
        private final Map<ResourceId, Quote.Failure> failures = new LinkedHashMap<>();
        private final List<Quote.Line> lines = new ArrayList<>();
        private final List<Quote.Part> parts = new ArrayList<>();
        private final Map<String, Quote.Offer> offers = new LinkedHashMap<>();
        private final Map<String, Integer> covered = new LinkedHashMap<>();
        private Money listPrice = Money.zero();
        private int months;
        private String failure = "";

        private Tally(Map<ResourceId, Held> held, @Nullable LocalDate until) {
            this.held = held;
            this.until = until;
        }

        private void clear() {
            lines.clear();
            parts.clear();
            offers.clear();
            covered.clear();
            listPrice = Money.zero();
            months = 0;
        }

        private Set<ResourceId> leftOut() {
            return failures.keySet();
        }

        private void leaveOut(ResourceId id, String why, String code) {
            failures.put(id, new Quote.Failure(id.value(), name(id), why, code));
        }

        private void line(RenewalPrice.Line line, Renewal.Period period, String words) {
            Held known = held.get(line.resource());
            LocalDate after = known == null
                    ? null
                    : RenewalWords.expiryAfter(known.main().term().expiresAt(), period);
            Long beyond = after == null || until == null ? null : ChronoUnit.DAYS.between(until, after);
            lines.add(new Quote.Line(
                    line.resource().value(), name(line.resource()), words, after, beyond, line.amount()));
            months += period.months();
        }

        private void add(Renewal renewal, RenewalPrice price, Money sum) {
            parts.add(new Quote.Part(renewal, sum));
            listPrice = listPrice.plus(price.listPrice() == null ? Money.zero() : price.listPrice());
            for (RenewalPrice.Offer offer : price.offers()) {
                covered.merge(offer.discount(), 1, Integer::sum);
                offers.merge(
                        offer.discount(),
                        new Quote.Offer(offer.name(), offer.amount(), offer.saving(), offer.best(), true),
                        (one, other) -> new Quote.Offer(
                                one.name(),
                                one.amount().plus(other.amount()),
                                one.saving().plus(other.saving()),
                                one.best() && other.best(),
                                true));
            }
        }

        private Quote quote(String title) {
            Money total = lines.stream().map(Quote.Line::amount).reduce(Money.zero(), Money::plus);
            List<Quote.Offer> all = offers.entrySet().stream()
                    .map(each -> everywhere(each.getValue(), covered.get(each.getKey())))
                    .toList();
            return new Quote(
                    title,
                    lines,
                    all,
                    List.copyOf(failures.values()),
                    failure.isEmpty() ? parts : List.of(),
                    new Quote.Sums(listPrice, total, months),
                    failure);
        }

        private Quote.Offer everywhere(Quote.Offer offer, @Nullable Integer parts) {
            boolean all = parts != null && parts == this.parts.size();
            return new Quote.Offer(offer.name(), offer.amount(), offer.saving(), offer.best() && all, all);
        }

        private String name(ResourceId id) {
            Held known = held.get(id);
            return known == null ? id.value() : known.title();
        }
    }
}
