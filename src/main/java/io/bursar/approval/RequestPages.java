package io.bursar.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.BalanceReading;
import io.bursar.account.Balances;
import io.bursar.approval.RequestPage.Master;
import io.bursar.approval.RequestPage.Row;
import io.bursar.approval.RequestPage.StepLine;
import io.bursar.approval.RequestPage.TrackEntry;
import io.bursar.approval.RequestPage.Turn;
import io.bursar.bss.CustomerId;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.rule.Route;

/** Puts a request's page together. */
@Component
class RequestPages {

    private final RequestFile file;
    private final Approvers approvers;
    private final Instructions instructions;
    private final AccountDirectory directory;
    private final Balances balances;
    private final People people;

    RequestPages(
            RequestFile file,
            Approvers approvers,
            Instructions instructions,
            AccountDirectory directory,
            Balances balances,
            People people) {
        this.file = file;
        this.approvers = approvers;
        this.instructions = instructions;
        this.directory = directory;
        this.balances = balances;
        this.people = people;
    }

    /** The page as that person sees it. */
    @Transactional(readOnly = true)
    public Optional<RequestPage> of(RequestNumber number, Person looking) {
        return file.find(number).map(it -> page(it, looking));
    }

    private RequestPage page(RequestFile.Contents contents, Person looking) {
        Request request = contents.request();
        Ballot ballot = approvers.ballotOf(request);
        List<InstructionSummary> all = instructions.of(request.id().batch());
        BalanceReading cash = balances.masterCash();
        return new RequestPage(
                contents.overview(),
                person(request.maker()),
                request.contentHash(),
                new Master(
                        Seen.of(cash),
                        after(
                                cash,
                                contents.overview().kind(),
                                contents.overview().total(),
                                true)),
                rows(request, all),
                track(contents),
                steps(ballot, contents),
                turn(contents, ballot, looking));
    }

    private List<Row> rows(Request request, List<InstructionSummary> all) {
        Set<CustomerId> ids = all.stream()
                .map(it -> it.what().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<CustomerId, Account> accounts = directory.find(ids);
        var attempts = instructions.attemptsOf(request.id().batch()).stream()
                .collect(Collectors.groupingBy(AttemptSummary::instruction));
        return all.stream()
                .map(it -> {
                    CustomerId id = it.what().account();
                    BalanceReading reading = id == null ? new BalanceReading.NeverSeen() : balances.reclaimableCash(id);
                    return new Row(
                            it,
                            id == null ? null : accounts.get(id),
                            Seen.of(reading),
                            after(reading, it.what().kind(), it.what().amount(), false),
                            attempts.getOrDefault(it.id(), List.of()));
                })
                .toList();
    }

    private List<TrackEntry> track(RequestFile.Contents contents) {
        List<TrackEntry> track = new ArrayList<>();
        Request request = contents.request();
        track.add(new TrackEntry(
                request.submittedAt(), "approval.track.submitted", person(request.maker()), null, request.reason()));
        for (Decision decision : contents.decisions()) {
            UserId behalf = decision.voice().onBehalfOf();
            track.add(new TrackEntry(
                    decision.decidedAt(),
                    "approval.track." + decision.verdict(),
                    person(decision.approver()),
                    behalf == null ? null : person(behalf),
                    decision.note()));
        }
        Closing closing = contents.closing();
        if (closing != null && (closing.how() == Closing.How.RECALLED || closing.how() == Closing.How.EXPIRED)) {
            track.add(new TrackEntry(
                    closing.at(),
                    "approval.track." + closing.how(),
                    closing.how() == Closing.How.RECALLED ? person(request.maker()) : null,
                    null,
                    ""));
        }
        track.sort(Comparator.comparing(TrackEntry::at));
        return track;
    }

    private List<StepLine> steps(Ballot ballot, RequestFile.Contents contents) {
        Route route = ballot.route();
        Integer present = contents.closing() == null ? ballot.step() : null;
        return IntStream.rangeClosed(1, route.steps().size())
                .mapToObj(no -> new StepLine(
                        no,
                        route.steps().get(no - 1).howMany(),
                        ballot.agreedIn(no),
                        present != null && present == no,
                        present != null && present == no ? names(ballot.awaited()) : ""))
                .toList();
    }

    private Turn turn(RequestFile.Contents contents, Ballot ballot, Person looking) {
        boolean open = contents.closing() == null;
        boolean isMaker = contents.request().maker().equals(looking.id());
        Voice voice = open ? ballot.voiceOf(looking.id()) : null;
        UserId behalf = voice == null ? null : voice.onBehalfOf();
        return new Turn(
                ballot.route(),
                voice != null,
                open && isMaker,
                isMaker,
                behalf == null ? null : person(behalf),
                open && ballot.blockedStep() != null);
    }

    /** What would be there afterwards; null where it is not known or not of this kind. */
    private static @Nullable Money after(BalanceReading now, InstructionKind kind, Money amount, boolean master) {
        if (!(now instanceof BalanceReading.Known known)) {
            return null;
        }
        return switch (kind) {
            case ALLOCATE_FUNDS ->
                master ? known.amount().minus(amount) : known.amount().plus(amount);
            case RECLAIM_FUNDS ->
                master ? known.amount().plus(amount) : known.amount().minus(amount);
            case ALLOCATE_COUPON, RECLAIM_COUPON, PAY_ORDER -> null;
        };
    }

    private String names(Set<UserId> ids) {
        return approvers.named(ids).stream().map(Person::displayName).collect(Collectors.joining("、"));
    }

    private Person person(UserId id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("user " + id + " is missing"));
    }
}
