package io.bursar.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.Typed;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static io.bursar.transfer.Making.begin;
import static io.bursar.transfer.Making.editor;
import static io.bursar.transfer.Making.payable;
import static io.bursar.transfer.Making.press;
import static io.bursar.transfer.Making.row;
import static io.bursar.transfer.Making.single;
import static io.bursar.transfer.Making.status;
import static org.assertj.core.api.Assertions.assertThat;

/** Drafts as a maker fills them in: rows right and wrong, kept, changed elsewhere, submitted once. */
@PortalTest
class DraftPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DraftCheck check;

    @Test
    void goesOnWithoutTheWrongRowsAndSaysSoToTheEnd() {
        List<Account> accounts = payable(directory);
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage draft = begin(li, "ALLOCATE_FUNDS");
            HtmlForm rows = editor(draft);
            row(rows, 1, accounts.get(3).id().value(), "20.01");
            row(rows, 2, "nobody at all", "20.02");
            row(rows, 3, accounts.get(4).name(), "1.005");
            type(rows, "reason", "批量试验");

            HtmlPage checked = press(rows, "next");
            assertThat(checked.asNormalizedText()).contains("3 行：1 行可提交，2 行待修改，0 行不提交", "没有这个子账号", "待修改的 2 行");
            HtmlPage confirm = press(editor(press(editor(checked), "leave-out")), "next");
            assertThat(confirm.asNormalizedText()).contains("共 3 行，提交 1 行，2 行不提交", "提交 1 笔，共 ¥20.01 审批");
            HtmlPage request = li.submit(form(confirm, "/allocations"));

            assertThat(request.asNormalizedText()).contains("3 行，1 行提交，2 行不提交");
            try (Visitor wang = Visitor.of(portal, "wang")) {
                assertThat(wang.open(request.getUrl().getPath()).asNormalizedText())
                        .contains("3 行，1 行提交，2 行不提交");
            }
        }
    }

    @Test
    void whatWasTypedIsKeptWordForWord() {
        String odd = "<script>alert(1)</script> \u202E${7*7} 😀";
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlForm rows = editor(begin(li, "ALLOCATE_FUNDS"));
            row(rows, 1, odd, "１２３");

            HtmlPage saved = press(rows, "save");

            assertThat(editor(saved).getInputByName("account-1").getValue()).isEqualTo(odd);
            assertThat(editor(saved).getInputByName("amount-1").getValue()).isEqualTo("１２３");
            assertThat(saved.getElementsByTagName("script").stream().map(it -> it.getTextContent()))
                    .noneMatch(it -> it.contains("alert"));
        }
    }

    @Test
    void aPageOfBeforeIsRefusedAndShowsBoth() {
        List<Account> accounts = payable(directory);
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage draft = begin(li, "ALLOCATE_FUNDS");
            HtmlPage stale = li.open(draft.getUrl().getPath());
            HtmlForm first = editor(draft);
            row(first, 1, accounts.get(3).id().value(), "7.77");
            press(first, "save");
            HtmlForm second = editor(stale);
            row(second, 1, accounts.get(3).id().value(), "8.88");

            HtmlPage answer = press(second, "save");

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(answer.asNormalizedText()).contains("8.88");
            assertThat(editor(answer).getInputByName("amount-1").getValue()).isEqualTo("7.77");
        }
    }

    @Test
    void aDiscardedDraftIsGoneAndNobodyElseSeesOne() {
        try (Visitor li = Visitor.of(portal, "li");
                Visitor zhao = Visitor.of(portal, "zhao")) {
            HtmlPage draft = begin(li, "RECLAIM_FUNDS");
            String path = draft.getUrl().getPath();
            assertThat(status(zhao, path)).isEqualTo(403);

            li.submit(form(draft, path + "/removal"));

            assertThat(status(li, path)).isEqualTo(404);
        }
    }

    @Test
    void asksForTheTotalOnceMoreWhenItIsLarge() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage confirm = single(li, "allocations", payable(directory).get(5), "100,000.00");
            HtmlForm form = form(confirm, "/allocations");
            type(form, "total", "10万元");
            assertThat(confirm.asNormalizedText()).contains("再输入一次总金额");
            type(form, "total", "99999");

            HtmlPage refused = li.submit(form);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(refused.asNormalizedText()).contains("与总金额不一致");
            HtmlForm again = form(refused, "/allocations");
            type(again, "total", "10万");

            assertThat(li.submit(again).getUrl().getPath()).startsWith("/requests/R-");
        }
    }

    @Test
    void asksWhyWhenTheSameIsStillOpen() {
        Account account = payable(directory).get(6);
        try (Visitor li = Visitor.of(portal, "li")) {
            li.submit(form(single(li, "allocations", account, "31.41"), "/allocations"));

            HtmlPage confirm = single(li, "allocations", account, "31.41");
            assertThat(confirm.asNormalizedText()).contains("另有一笔未结");
            HtmlPage refused = li.submit(form(confirm, "/allocations"));
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            HtmlForm again = form(refused, "/allocations");
            type(again, "twinReason", "两个项目各一笔");

            assertThat(li.submit(again).asNormalizedText()).contains("两个项目各一笔", "同额未结");
        }
    }

    @Test
    void aThousandRowsAreCheckedAtOnce() {
        List<Account> accounts = payable(directory);
        List<Typed> typed = IntStream.range(0, 1_000)
                .mapToObj(i -> Typed.funds(accounts.get(i % accounts.size()).name(), (i + 1) + ".50", ""))
                .toList();
        Draft draft = Draft.fresh(InstructionKind.ALLOCATE_FUNDS, new UserId(UUID.randomUUID()), Instant.EPOCH)
                .with("试验", Draft.numbered(typed));
        check.check(draft);

        Checked checked = Assertions.assertTimeout(Duration.ofSeconds(3), () -> check.check(draft));

        assertThat(checked.rows()).hasSize(1_000);
        assertThat(checked.counting()).hasSize(accounts.size());
    }

    @Test
    void aSubmittedDraftNeverChanges() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage confirm = single(li, "allocations", payable(directory).get(9), "13.31");
            String id = form(confirm, "/allocations").getInputByName("draft").getValue();
            li.submit(form(confirm, "/allocations"));

            org.assertj.core.api.Assertions.assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("update draft_row set amount = '1' where draft_id = cast(:id as uuid)")
                            .param("id", id)
                            .update());
            assertThat(li.open("/drafts/" + id).getUrl().getPath()).startsWith("/requests/R-");
        }
    }
}
