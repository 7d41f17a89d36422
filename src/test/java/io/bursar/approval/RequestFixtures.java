package io.bursar.approval;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;

/** Requests as tests need them, made and moved only by the module's own verbs. */
class RequestFixtures {

    private final ApplicationContext portal;

    RequestFixtures(ApplicationContext portal) {
        this.portal = portal;
    }

    /** An allocation of cash to so many payable accounts, each the same amount. */
    RequestNumber allocation(int rows, String amount) {
        return allocation(maker(), rows, amount);
    }

    RequestNumber allocation(Person maker, int rows, String amount) {
        List<CustomerId> accounts = payable();
        List<Instructions.Line> lines = IntStream.range(0, rows)
                .mapToObj(row -> line(accounts.get(row % accounts.size()), amount))
                .toList();
        SubmitOutcome outcome = requests()
                .submit(new NewRequest(UUID.randomUUID(), InstructionKind.ALLOCATE_FUNDS, "试验", lines), maker);
        return ((SubmitOutcome.Submitted) outcome).number();
    }

    DecisionOutcome decide(RequestNumber number, Verdict verdict, Person approver) {
        return portal.getBean(Decisions.class).decide(number, verdict, "试验", hashOf(number), approver);
    }

    DecisionOutcome recall(RequestNumber number) {
        return portal.getBean(Decisions.class).recall(number, maker());
    }

    RequestOverview overview(RequestNumber number) {
        return portal.getBean(RequestFile.class).find(number).orElseThrow().overview();
    }

    String hashOf(RequestNumber number) {
        return portal.getBean(RequestFile.class)
                .find(number)
                .orElseThrow()
                .request()
                .contentHash();
    }

    Person maker() {
        return people().in(Role.FINANCE).stream()
                .filter(person -> person.username().equals("li"))
                .findFirst()
                .orElseThrow();
    }

    /** A sample approver: wang or chen. */
    Person approver(String username) {
        return people().in(Role.APPROVER).stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private Requests requests() {
        return portal.getBean(Requests.class);
    }

    private People people() {
        return portal.getBean(People.class);
    }

    private List<CustomerId> payable() {
        return portal
                .getBean(AccountDirectory.class)
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 60))
                .rows()
                .stream()
                .map(row -> row.account())
                .map(Account::id)
                .toList();
    }

    private static Instructions.Line line(CustomerId account, String amount) {
        Money money = Money.yuan(amount);
        return new Instructions.Line(
                new MoneyOrder.AllocateFunds(TransId.fresh(), account, money, new Ledger.Cash()), money);
    }
}
