package io.bursar.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestActions;
import io.bursar.approval.RequestOverview;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Formats;
import io.bursar.web.Joined;

/** On the page of a request to renew: what is renewed until when, and the orders that came of it. */
@Component
@Order(200)
class RenewalsOfRequests implements RequestActions {

    /** More names than that are counted only. */
    private static final int NAMED = 20;

    private final OpenOrders open;
    private final Holdings holdings;
    private final RenewalWords words;
    private final Formats formats;

    RenewalsOfRequests(OpenOrders open, Holdings holdings, RenewalWords words, Formats formats) {
        this.open = open;
        this.holdings = holdings;
        this.words = words;
        this.formats = formats;
    }

    @Override
    public List<Link> linksFor(RequestOverview request, Person looking) {
        if (request.kind() != InstructionKind.PLACE_RENEWAL || !looking.isNow(Role.FINANCE)) {
            return List.of();
        }
        List<String> orders = open.rowsOf(request.number()).stream()
                .flatMap(row -> row.orders().stream())
                .toList();
        return orders.size() == 1
                ? List.of(new Link("renewal.request.pay", "/orders/" + orders.getFirst() + "/payment", true))
                : List.of();
    }

    @Override
    public List<Fact> factsFor(RequestOverview request) {
        if (request.kind() != InstructionKind.PLACE_RENEWAL) {
            return List.of();
        }
        List<OpenOrders.Asked> rows = open.rowsOf(request.number());
        List<Fact> facts = new ArrayList<>();
        Map<ResourceId, Held> names = request.state().isFinal() ? Map.of() : names(rows);
        for (OpenOrders.Asked row : rows) {
            facts.add(new Fact("renewal.request.what", what(row, names), null));
        }
        for (OpenOrders.Asked row : rows) {
            row.orders().forEach(order -> facts.add(new Fact("renewal.request.order", order, "/orders/" + order)));
        }
        return facts;
    }

    private String what(OpenOrders.Asked row, Map<ResourceId, Held> known) {
        Period period = Period.of(row.period());
        if (known.isEmpty()) {
            return words.word("renewal.request.whatShort", row.resources().size(), words.period(period));
        }
        List<String> named = row.resources().stream()
                .map(ResourceId::of)
                .map(id -> name(known.get(id), id, period))
                .toList();
        return words.word(
                "renewal.request.whatText",
                row.resources().size(),
                words.period(period),
                String.join(Joined.mark(), named));
    }

    private String name(@org.jspecify.annotations.Nullable Held held, ResourceId id, Period period) {
        if (held == null) {
            return id.value();
        }
        var after = RenewalWords.expiryAfter(held.main().term().expiresAt(), period);
        return after == null ? held.title() : held.title() + " → " + formats.date(after);
    }

    /** Only while something is to be decided: later the names may be others'. */
    private Map<ResourceId, Held> names(List<OpenOrders.Asked> rows) {
        List<ResourceId> ids = rows.stream()
                .flatMap(row -> row.resources().stream())
                .map(ResourceId::of)
                .distinct()
                .limit(NAMED)
                .toList();
        return !ids.isEmpty() && holdings.of(ids) instanceof ReadAnswer.Known<Map<ResourceId, Held>> known
                ? known.value()
                : Map.of();
    }
}
