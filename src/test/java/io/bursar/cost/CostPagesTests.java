package io.bursar.cost;

import java.util.List;

import org.htmlunit.Page;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages as people use them. */
@PortalTest
class CostPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsChartTableAndHowFinalTheFiguresAre() {
        try (Visitor li = Visitor.of(portal, "li")) {
            var page = page(li, "/costs?last=3&by=SERVICE_TYPE");

            assertThat(page.select(".chart .stop")).hasSize(3).allSatisfy(stop -> {
                assertThat(stop.attr("role")).isEqualTo("img");
                assertThat(stop.attr("aria-label")).contains("合计 ¥");
            });
            assertThat(page.select(".chart .stop[tabindex=0]")).hasSize(1);
            assertThat(page.select(".chart-table tbody tr")).hasSize(3);
            assertThat(page.select(".months li")).hasSize(3);
            assertThat(page.text()).contains("来源：华为云成本中心").contains("预估").contains("已出账");
            assertThat(page(li, "/costs?last=3&chart=SHARES").select("table.shares tbody tr"))
                    .isNotEmpty();
            assertThat(page(li, "/costs?last=3&chart=LINES").select(".chart path.line"))
                    .isNotEmpty();
        }
    }

    @Test
    void addsAFilterAndTakesItAway() {
        try (Visitor li = Visitor.of(portal, "li")) {
            var address = "/costs?last=3&add=CHARGE_MODE&how=not&values=3";
            var page = page(li, address);

            assertThat(page.select(".picks .chip").text()).contains("排除").contains("计费模式");
            assertThat(page.expectFirst(".picks a").attr("href")).doesNotContain("CHARGE_MODE");
            assertThat(page.expectFirst("input[name='not.CHARGE_MODE']").val()).isEqualTo("3");
        }
    }

    @Test
    void saysWhatItCannotRead() {
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(page(li, "/costs?by=TAG&from=never").select(".notice").text())
                    .contains("须填写标签键")
                    .contains("无法识别起始时间");
        }
    }

    @Test
    void keepsAViewUnderANameForWhoeverHasTheLink() {
        var name = "测试视图 " + System.nanoTime();
        try (Visitor li = Visitor.of(portal, "li");
                Visitor wang = Visitor.of(portal, "wang");
                Visitor zhao = Visitor.of(portal, "zhao")) {
            HtmlPage saved = save(li, name);
            assertThat(saved.asNormalizedText()).contains("已保存视图").contains(name);
            assertThat(save(li, name).asNormalizedText()).contains("没有保存");

            var id = jdbc.sql("select cast(id as text) from cost_view where name = :name")
                    .param("name", name)
                    .query(String.class)
                    .single();
            assertThat(wang.open("/costs/views/" + id).getUrl().getQuery())
                    .contains("by=REGION")
                    .contains("last=3");
            assertThat(page(zhao, "/costs").select("form[action=/costs/views]")).isEmpty();
            assertThat(page(wang, "/costs").text()).doesNotContain(name);
        }
    }

    @Test
    void letsAuditorsReadAndNothingElse() {
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            for (String address : List.of("/costs", "/costs/organisation", "/records", "/records/sums")) {
                assertThat(page(zhao, address).select("main form[method=post]:not([action=/exports])"))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void tellsTheSpendingOfAnAccountOnItsPage() {
        var account = jdbc.sql("select id from sub_account where gone_since is null order by id limit 1")
                .query(String.class)
                .single();
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(page(li, "/accounts/" + account).text())
                    .contains("消费与可用天数")
                    .contains("拨款与回收")
                    .contains("代金券");
            assertThat(page(li, "/accounts").text()).contains("本月消费").contains("可用天数（估算）");
        }
    }

    private static HtmlPage save(Visitor visitor, String name) {
        HtmlPage page = visitor.open("/costs?last=3&by=REGION");
        HtmlForm form = Visitor.form(page, "/costs/views");
        Visitor.type(form, "name", name);
        return visitor.submit(form);
    }

    private static Document page(Visitor visitor, String address) {
        for (int look = 0; look < 20; look++) {
            Page page = visitor.open(address);
            assertThat(page.getWebResponse().getStatusCode()).as(address).isEqualTo(200);
            // A page that says so comes again by itself: what it shows is being read.
            if (page.getWebResponse().getResponseHeaderValue("Refresh") == null) {
                return Jsoup.parse(page.getWebResponse().getContentAsString());
            }
        }
        throw new AssertionError(address + " is not read to its end");
    }
}
