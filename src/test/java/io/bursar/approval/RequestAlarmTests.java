package io.bursar.approval;

import java.time.LocalDate;
import java.util.UUID;

import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the nightly comparison found against a request stands on its page. */
@PortalTest
class RequestAlarmTests {

    /** A day of its own, long before anything else was compared. */
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRecordThatFitsWhatNeverMovedStandsOnTop() {
        RequestFixtures requests = new RequestFixtures(context);
        RequestNumber number = requests.allocation(1, "43.01");
        requests.recall(number);
        UUID run = found("ALARM", number);
        try (Visitor li = Visitor.of(portal, "li")) {
            Document page = html(li.open("/requests/" + number));

            assertThat(page.expectFirst(".notice.tone-bad").text())
                    .contains("警报：本应未动")
                    .contains("请勿重新提交");
            assertThat(page.select(".notice.tone-bad a[href$=/operations/reconciliation/" + DAY + "]"))
                    .hasSize(1);

            supersede(run);
            assertThat(html(li.open("/requests/" + number)).text()).doesNotContain("警报");
        } finally {
            supersede(run);
        }
    }

    private UUID found(String finding, RequestNumber number) {
        UUID run = UUID.randomUUID();
        jdbc.sql("insert into reconciliation_run"
                        + " (id, day, state, asked_by, asked_at, started_at, finished_at, whole_day)"
                        + " values (?, ?, 'DONE', 'nightly', now(), now(), now(), true)")
                .params(run, DAY)
                .update();
        jdbc.sql("""
                        insert into reconciliation_line (id, run_id, line_key, finding, posting_book, posting_id,
                               instruction_id, batch_id, amount)
                        select gen_random_uuid(), ?, 'line', ?, 'CASH', 'posting', i.id, i.batch_id, i.amount
                          from instruction i join request q on q.id = i.batch_id where q.number = ?""").params(run, finding, number.value()).update();
        return run;
    }

    private void supersede(UUID run) {
        jdbc.sql("update reconciliation_run set superseded = true where id = ?")
                .param(run)
                .update();
    }

    private static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
