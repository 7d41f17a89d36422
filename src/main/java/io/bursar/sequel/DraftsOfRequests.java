package io.bursar.sequel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.RequestActions;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.bss.CustomerId;
import io.bursar.draft.Nouns;
import io.bursar.draft.Origins;
import io.bursar.draft.RetiredFunds;
import io.bursar.draft.Words;
import io.bursar.draftfile.Attachments;
import io.bursar.draftfile.Files;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.money.Money;

/** What requests tell of the drafts they came from, and what new drafts can be made after them. */
@Component
class DraftsOfRequests implements RequestActions {

    /** So many coupons are told of one by one. */
    private static final int MOST_TOLD = 5;

    private final Origins origins;
    private final Files files;
    private final Words words;
    private final RetiredFunds retired;
    private final Sequels sequels;

    DraftsOfRequests(Origins origins, Files files, Words words, RetiredFunds retired, Sequels sequels) {
        this.sequels = sequels;
        this.origins = origins;
        this.files = files;
        this.words = words;
        this.retired = retired;
    }

    /** What may come after a request, and what lies beside it. */
    @Component
    record Sequels(Again again, Strandings strandings, AccountDirectory directory, Attachments attachments) {}

    @Override
    public List<Link> linksFor(RequestOverview request, Person looking) {
        if (!looking.isNow(Role.FINANCE) || origins.of(request.number()).isEmpty()) {
            return List.of();
        }
        return sequels.again().waysAfter(request).stream()
                .map(how -> new Link(
                        "transfer.request." + how.name().toLowerCase(java.util.Locale.ROOT),
                        "/drafts/again/" + request.number() + "?how=" + how,
                        true))
                .toList();
    }

    @Override
    public List<Fact> factsFor(RequestOverview request) {
        List<Fact> facts = new ArrayList<>();
        stranded(request, facts);
        origins.of(request.number()).ifPresent(origin -> tell(origin, request, facts));
        for (RequestNumber later : origins.after(request.number())) {
            facts.add(new Fact("transfer.request.later", later.value(), "/requests/" + later));
        }
        if (retired.inUse() && !Nouns.isOfCoupons(request.kind()) && Nouns.KINDS.contains(request.kind())) {
            facts.add(new Fact("transfer.request.retired", words.text("transfer.request.retiredText"), null));
        }
        return facts;
    }

    @Override
    public Map<RequestNumber, List<Flag>> flagsFor(Collection<RequestNumber> requests) {
        Map<RequestNumber, List<Flag>> flags = new HashMap<>();
        for (Origins.Origin origin : origins.of(requests)) {
            List<Flag> found = new ArrayList<>();
            origin.flags().forEach(flag -> found.add(new Flag("transfer.flag." + flag, List.of())));
            if (origin.leftOut() > 0) {
                found.add(new Flag("transfer.flag.leftOut", List.of(Integer.toString(origin.leftOut()))));
            }
            if (!found.isEmpty()) {
                flags.put(origin.number(), found);
            }
        }
        return flags;
    }

    /** Where the money is that was to be given on. */
    private void stranded(RequestOverview request, List<Fact> facts) {
        List<Strandings.Stranded> all = sequels.strandings().of(request);
        Map<CustomerId, Account> accounts = sequels.directory()
                .find(all.stream()
                        .limit(MOST_TOLD)
                        .map(Strandings.Stranded::target)
                        .collect(Collectors.toSet()));
        for (Strandings.Stranded it : all.stream().limit(MOST_TOLD).toList()) {
            Account target = accounts.get(it.target());
            String name = target == null ? it.target().value() : target.title();
            Money back = it.back();
            facts.add(new Fact(
                    "transfer.request.stranded",
                    back == null
                            ? words.text("transfer.request.strandedUnknown", it.row(), it.coupon(), name)
                            : words.text("transfer.request.strandedText", it.row(), back, it.coupon(), name),
                    null));
        }
        if (all.size() > MOST_TOLD) {
            facts.add(new Fact(
                    "transfer.request.stranded",
                    words.text("transfer.request.strandedMore", all.size() - MOST_TOLD),
                    null));
        }
    }

    private void tell(Origins.Origin origin, RequestOverview request, List<Fact> facts) {
        Origins.Made made = origin.made();
        if (made != null) {
            facts.add(new Fact(
                    "transfer.request.origin",
                    words.text("transfer.origin." + made.how(), made.after()),
                    "/requests/" + made.after()));
        }
        if (origin.file() != null) {
            facts.add(new Fact(
                    "transfer.request.file", files.nameOf(origin.file()), "/drafts/" + origin.draft() + "/original"));
        }
        if (origin.result() != null) {
            facts.add(new Fact(
                    "transfer.request.result",
                    words.text("transfer.draft.result"),
                    "/drafts/" + origin.draft() + "/result"));
        }
        sequels.attachments()
                .of(origin.draft())
                .forEach(it -> facts.add(new Fact(
                        "transfer.request.attachment",
                        it.name(),
                        "/drafts/" + origin.draft() + "/attachments/" + it.id())));
        if (origin.leftOut() > 0) {
            int rows = request.rows().all();
            facts.add(new Fact(
                    "transfer.request.leftOut",
                    words.text("transfer.request.leftOutText", rows + origin.leftOut(), rows, origin.leftOut()),
                    null));
        }
        if (!origin.flags().isEmpty()) {
            facts.add(new Fact(
                    "transfer.request.warnings",
                    origin.flags().stream()
                            .map(flag -> words.text("transfer.flag." + flag))
                            .collect(Collectors.joining(" · ")),
                    null));
        }
        if (!origin.twinReason().isEmpty()) {
            facts.add(new Fact("transfer.request.twinReason", origin.twinReason(), null));
        }
    }
}
