package io.bursar.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.web.Choice;

/** What some resources would cost, for one period or for two side by side. */
@Component
class PricePages {

    private final Holdings holdings;
    private final Prices prices;
    private final RenewalWords words;

    PricePages(Holdings holdings, Prices prices, RenewalWords words) {
        this.holdings = holdings;
        this.prices = prices;
        this.words = words;
    }

    /** One way to renew; {@code period} is as the form has it. */
    record Way(String period, Quote quote) {}

    /** One resource in every way; null where that way cannot renew it. */
    record Row(
            String id, String name, int attached, @Nullable LocalDate now, List<Quote.@Nullable Line> lines) {}

    /** The page; {@code failure} says why there is none. */
    record Page(
            PriceForm form, List<Choice> periods, List<Choice> others, List<Way> ways, List<Row> rows, String failure) {

        /** Whether each is renewed for as long as it takes. */
        public boolean isAligned() {
            return form.first() == null;
        }
    }

    Page page(PriceForm asked) {
        ReadAnswer<Map<ResourceId, Held>> answer = holdings.of(asked.resources());
        if (!(answer instanceof ReadAnswer.Known<Map<ResourceId, Held>> known)) {
            return new Page(asked, periods(), others(), List.of(), List.of(), words.failure(answer));
        }
        Map<ResourceId, Held> held = known.value();
        PriceForm form = withDay(asked, held);
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(form.period(), quote(form, held)));
        Period second = form.second();
        if (second != null) {
            PriceForm other = new PriceForm(form.resource(), form.other(), "", "");
            ways.add(new Way(form.other(), quote(other, held)));
        }
        return new Page(form, periods(), others(), ways, rows(form, held, ways), "");
    }

    /** What that form costs now; null when the resources cannot be read. */
    @Nullable Quote quote(PriceForm form) {
        return holdings.of(form.resources()) instanceof ReadAnswer.Known<Map<ResourceId, Held>> known
                ? quote(withDay(form, known.value()), known.value())
                : null;
    }

    private Quote quote(PriceForm form, Map<ResourceId, Held> held) {
        List<Held> asked = form.resources().stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .toList();
        Period period = form.first();
        LocalDate day = period == null ? form.day() : null;
        Plan plan = period == null
                ? Plan.aligned(asked, Objects.requireNonNullElse(day, LocalDate.MAX))
                : Plan.of(asked, period);
        String title = period == null
                ? words.word("renewal.price.until", day == null ? "" : day.toString())
                : words.period(period);
        List<ResourceId> unknown =
                form.resources().stream().filter(id -> !held.containsKey(id)).toList();
        return prices.of(title, plan.withUnknown(unknown), held, day);
    }

    private static PriceForm withDay(PriceForm form, Map<ResourceId, Held> held) {
        LocalDate usual = form.day() == null ? Plan.usualDay(held.values()) : form.day();
        return new PriceForm(form.resource(), form.period(), usual == null ? "" : usual.toString(), form.other());
    }

    private static List<Row> rows(PriceForm form, Map<ResourceId, Held> held, List<Way> ways) {
        return form.resources().stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .map(each -> new Row(
                        each.main().id().value(),
                        each.title(),
                        each.attached().size(),
                        RenewalWords.dayOf(each.main().term().expiresAt()),
                        ways.stream()
                                .<Quote.@Nullable Line>map(
                                        way -> way.quote().line(each.main().id().value()))
                                .toList()))
                .filter(row -> row.lines().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private List<Choice> periods() {
        List<Choice> periods = new ArrayList<>(others());
        periods.add(Choice.of(PriceForm.ALIGNED, words.word("renewal.price.align")));
        return periods;
    }

    private List<Choice> others() {
        return Plan.SOLD.stream()
                .map(period -> Choice.of(period.text(), words.period(period)))
                .toList();
    }
}
