package io.bursar.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.rule.Finding;
import io.bursar.rule.Question;
import io.bursar.rule.Route;
import io.bursar.rule.RuleBook;
import io.bursar.time.Beijing;

/** Finds what a request needs: by its total, by the maker's day, and by where its accounts are. */
@Component
class Routes {

    private final RuleBook book;
    private final AccountDirectory directory;
    private final Approvers approvers;
    private final RequestJournal journal;
    private final JdbcClient jdbc;
    private final ApprovalSettings settings;

    Routes(
            RuleBook book,
            AccountDirectory directory,
            Approvers approvers,
            RequestJournal journal,
            JdbcClient jdbc,
            ApprovalSettings settings) {
        this.settings = settings;
        this.book = book;
        this.directory = directory;
        this.approvers = approvers;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** What the rule book in force asks for that request. */
    Finding forRequest(NewRequest asked, Person maker) {
        List<Question> questions = new ArrayList<>();
        questions.add(question(asked, false, asked.kind(), maker));
        if (asked.lines().stream().anyMatch(Instructions.Line::onward)) {
            questions.add(question(asked, true, InstructionKind.ALLOCATE_COUPON, maker));
        }
        return book.ask(questions);
    }

    /** About those of its rows that give on what others take back, or about all others. */
    private Question question(NewRequest asked, boolean onward, InstructionKind kind, Person maker) {
        Money day = madeToday(maker.id(), kind).plus(asked.totalOf(onward));
        List<List<String>> places = placesOf(asked.lines().stream()
                .filter(line -> line.onward() == onward)
                .map(line -> accountOf(line.order()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Question(kind, day, places.isEmpty() ? List.of(List.of()) : places);
    }

    /** The first step that too few people besides the maker could complete; null when none. */
    @Nullable Integer blockedStep(Person maker, Route route) {
        return approvers.ballotFor(maker.id(), route).blockedStep();
    }

    /** Who could decide in the first step. */
    List<Person> firstToDecide(Person maker, Route route) {
        return approvers.named(approvers.ballotFor(maker.id(), route).awaited());
    }

    /** Until when a request submitted at that time is good; null for ever. */
    @Nullable Instant expiryOf(Instant submitted) {
        return settings.expiryOf(submitted);
    }

    String written(Route route) {
        return approvers.written(route);
    }

    /** What that maker has asked for today in Beijing, of that kind, as far as it was not turned down. */
    private Money madeToday(UserId maker, InstructionKind kind) {
        OffsetDateTime start = Beijing.startOf(Beijing.dayOf(journal.now())).atOffset(ZoneOffset.UTC);
        return Money.yuan(jdbc.sql("""
                        select coalesce(sum(i.amount), 0)
                          from request r
                          left join request_closing c on c.request_id = r.id
                          join instruction i on i.batch_id = r.id and i.kind = :kind
                         where r.maker_id = :maker and r.submitted_at >= :start
                           and (c.how is null or c.how = 'APPROVED')""")
                .param("maker", maker.value())
                .param("kind", kind.name())
                .param("start", start)
                .query(java.math.BigDecimal.class)
                .single());
    }

    /** For each place once: the unit and everything above it, nearest first; empty at the root or where unknown. */
    private List<List<String>> placesOf(Set<CustomerId> accounts) {
        Map<String, List<String>> paths = new HashMap<>();
        directory.units().forEach(unit -> paths.put(unit.id(), unit.path().reversed()));
        Map<CustomerId, Account> known = directory.find(accounts);
        return accounts.stream()
                .map(known::get)
                .map(account -> account == null ? null : account.unitId())
                .map(unit -> unit == null ? List.<String>of() : paths.getOrDefault(unit, List.of()))
                .distinct()
                .toList();
    }

    private static @Nullable CustomerId accountOf(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateFunds it -> it.account();
            case MoneyOrder.ReclaimFunds it -> it.account();
            case MoneyOrder.AllocateCoupon it -> it.account();
            case MoneyOrder.ReclaimCoupon it -> it.account();
            case MoneyOrder.PayOrder _, MoneyOrder.PlaceRenewal _ -> null;
        };
    }
}
