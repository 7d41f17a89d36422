package io.bursar.draftfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.AccountDirectory;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;
import io.bursar.time.Beijing;

import static io.bursar.support.Visitor.form;
import static io.bursar.transfer.Making.payable;
import static io.bursar.transfer.Making.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What stands beside a request on its confirm page: files, and the hour. */
@PortalTest
class AttachmentPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void filesAreFixedWhenTheRequestIsSubmitted() throws IOException {
        try (Visitor li = Visitor.at(port)) {
            li.signIn("li", Visitor.PASSWORD);
            HtmlPage confirm = at(li, "19.61");
            String draft = form(confirm, "/allocations").getInputByName("draft").getValue();

            assertThat(attach(li, confirm, "x.pdf", "no pdf").asNormalizedText())
                    .contains("没有添加", "与文件名不符");
            HtmlPage attached = attach(li, confirm, "contract-7.txt", "第 7 条");
            assertThat(attached.asNormalizedText()).contains("附件已添加", "contract-7.txt");
            HtmlPage request = li.submit(form(attached, "/allocations"));

            assertThat(request.asNormalizedText()).contains("contract-7.txt");
            assertThat(request.getAnchorByText("contract-7.txt")
                            .click()
                            .getWebResponse()
                            .getContentAsString())
                    .isEqualTo("第 7 条");
            String number = request.getUrl().getPath().substring("/requests/".length());
            assertThat(jdbc.sql("select payload from audit.event"
                                    + " where object_id = :n and action = 'request.submitted'")
                            .param("n", number)
                            .query(String.class)
                            .single())
                    .contains("contract-7.txt", "sha256");
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from draft_attachment where draft_id = cast(:id as uuid)")
                            .param("id", draft)
                            .update());
        }
    }

    @Test
    void whatIsBesideADraftIsItsMakersAlone() throws IOException {
        try (Visitor li = Visitor.at(port);
                Visitor zhao = Visitor.at(port)) {
            li.signIn("li", Visitor.PASSWORD);
            zhao.signIn("zhao", Visitor.PASSWORD);
            String path = attach(li, at(li, "19.62"), "mail.txt", "please")
                    .getAnchorByText("mail.txt")
                    .getHrefAttribute();
            HtmlPage refused = zhao.open(path);

            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(404);
        }
    }

    @Test
    void outsideWorkingHoursTheMakerIsToldAndTheRequestSaysSo() {
        clock.advance(untilNext(LocalTime.of(19, 0)));
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage confirm = at(li, "19.63");
            assertThat(confirm.asNormalizedText()).contains("现在不在工作时间（周一至周五 09:00–18:00，北京时间）");
            HtmlPage large = at(li, "50,000.63");
            assertThat(large.asNormalizedText()).contains("再输入一次总金额");

            HtmlPage request = li.submit(form(confirm, "/allocations"));

            assertThat(request.asNormalizedText()).contains("工作时间外提交");
            try (Visitor wang = Visitor.of(portal, "wang")) {
                assertThat(wang.open(request.getUrl().getPath()).asNormalizedText())
                        .contains("这次审批会记为工作时间以外");
            }
        } finally {
            clock.advance(untilNext(LocalTime.of(9, 30)));
        }
    }

    private HtmlPage at(Visitor li, String amount) {
        return single(li, "allocations", payable(directory).get(11), amount);
    }

    private static HtmlPage attach(Visitor li, HtmlPage confirm, String name, String text) throws IOException {
        HtmlForm form = confirm.getForms().stream()
                .filter(it -> it.getActionAttribute().endsWith("/attachments"))
                .findFirst()
                .orElseThrow();
        HtmlFileInput input = form.getInputByName("file");
        input.setFiles(java.nio.file.Files.createTempFile("beside", ".txt").toFile());
        input.setData(text.getBytes(StandardCharsets.UTF_8));
        input.setValue(name);
        return li.submit(form);
    }

    /** Until it is that time of day in Beijing. */
    private Duration untilNext(LocalTime time) {
        Instant now = clock.instant();
        Instant today = Beijing.dayOf(now).atTime(time).toInstant(Beijing.ZONE);
        return Duration.between(now, today.isAfter(now) ? today : today.plus(Duration.ofDays(1)));
    }
}
