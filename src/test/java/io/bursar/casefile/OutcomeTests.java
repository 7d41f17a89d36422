package io.bursar.casefile;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.approval.NewRequest;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.bss.BssConnection;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.LaneControl;
import io.bursar.money.Money;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;
import io.bursar.support.SandboxControls;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** The outcome of a request, taken from its page by those who may see it. */
@PortalTest
class OutcomeTests {

    private static final int MOST_LOOKS = 600;

    @Autowired
    private MockMvc portal;

    @Autowired
    private Requests requests;

    @Autowired
    private People people;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private LaneControl lane;

    @Autowired
    private BssConnection connection;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isTakenFromTheRequestsPageOnceItWasReleasedAndIsRecorded() throws IOException {
        lane.resume();
        SandboxControls sandbox = new SandboxControls(connection.endpoint());
        RequestNumber number = submitted(3);
        String path = "/requests/" + number;
        String file = path + "/outcome.xlsx";
        try (Visitor wang = Visitor.of(portal, "wang")) {
            assertThat(wang.open(path).getByXPath("//a[@href='" + file + "']")).isEmpty();
            assertThat(wang.client()
                            .getPage("http://localhost" + file)
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(409);
            sandbox.refuseTheNextAllocation("CBC.99007181");
            sandbox.dropTheNextAllocation();
            HtmlPage page = wang.submit(form(wang.open(path), path + "/approval"));
            for (int look = 0; look < MOST_LOOKS && !isSettled(number); look++) {
                page = wang.open(path);
            }
            assertThat(page.getByXPath("//a[@href='" + file + "']")).hasSize(1);
        }
        List<List<String>> rows;
        try (Visitor li = Visitor.of(portal, "li")) {
            var answer = li.client().getPage("http://localhost" + file).getWebResponse();
            assertThat(answer.getResponseHeaderValue("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"outcome-" + number + ".xlsx\"");
            rows = ReadBack.texts(ReadBack.read(answer.getContentAsStream().readAllBytes(), 1));
        }

        assertThat(rows).hasSize(4);
        assertThat(rows.subList(1, 4)).extracting(row -> row.get(8)).containsExactlyInAnyOrder("被拒绝", "待确认", "成功");
        assertThat(rows.subList(1, 4)).allSatisfy(row -> {
            assertThat(row.get(9)).isNotEmpty();
            assertThat(row.get(15)).isNotEmpty();
        });
        assertThat(rows.subList(1, 4))
                .filteredOn(row -> row.get(8).equals("待确认"))
                .allSatisfy(row -> assertThat(row.get(13)).contains("请勿重复提交"));
        assertThat(rows.subList(1, 4))
                .filteredOn(row -> row.get(8).equals("被拒绝"))
                .allSatisfy(row -> assertThat(row.subList(10, 13)).doesNotContain(""));
        assertThat(jdbc.sql("select actor_name || payload from audit.event where action = 'request.outcome_taken'"
                                + " and object_id = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("李静", "UNKNOWN");
    }

    private boolean isSettled(RequestNumber number) {
        return jdbc.sql("select count(*) from instruction i join request r on r.id = i.batch_id"
                                + " where r.number = ? and i.state in ('READY', 'IN_FLIGHT')")
                        .param(number.value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private RequestNumber submitted(int rows) {
        List<CustomerId> accounts = directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 60))
                .rows()
                .stream()
                .map(row -> row.account().id())
                .toList();
        Money money = Money.yuan("5.37");
        List<Instructions.Line> lines = IntStream.range(0, rows)
                .mapToObj(row -> new Instructions.Line(
                        new MoneyOrder.AllocateFunds(TransId.fresh(), accounts.get(20 + row), money, new Ledger.Cash()),
                        money))
                .toList();
        NewRequest asked = new NewRequest(UUID.randomUUID(), InstructionKind.ALLOCATE_FUNDS, "试验", lines);
        return ((SubmitOutcome.Submitted) requests.submit(asked, SamplePeople.li(people))).number();
    }
}
