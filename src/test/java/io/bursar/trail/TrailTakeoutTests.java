package io.bursar.trail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What the trail says, on a line's own page, on the pages of what it is about, and as files. */
@SpringBootTest
@AutoConfigureMockMvc
class TrailTakeoutTests {

    private static final Actor LI = new Actor(Actor.Kind.USER, "u-li", "李<静>", null, "192.0.2.7");

    private final MockMvcTester pages;
    private final AuditTrail trail;
    private final History history;

    @Autowired
    TrailTakeoutTests(MockMvcTester pages, AuditTrail trail, History history) {
        this.pages = pages;
        this.trail = trail;
        this.history = history;
    }

    @Test
    void takesAwayExactlyWhatIsFilteredInEveryFormat() throws IOException, InterruptedException {
        record(Action.LANE_PAUSED, "taken", "t-1");
        record(Action.LANE_RESUMED, "taken", "t-1");
        for (var format : new String[] {"XLSX", "CSV", "JSONL", "ZIP"}) {
            assertThat(taken(format, "taken")).as(format).isEqualTo(taken(format, "taken"));
        }
        var lines = new String(taken("JSONL", "taken"), StandardCharsets.UTF_8);
        assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains("\"object_type\":\"taken\""));
        assertThat(new String(taken("CSV", "taken"), StandardCharsets.UTF_8).lines())
                .hasSize(3);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(taken("XLSX", "taken")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()).toList()).containsExactly("筛选条件", "明细", "合计");
            assertThat(book.findSheet("明细").orElseThrow().read()).hasSize(3);
            assertThat(book.findSheet("合计").orElseThrow().read()).hasSize(3);
        }
    }

    @Test
    void showsBeforeAndAfter() {
        trail.recordAlone(
                LI,
                AuditEntry.of(
                        Action.USER_CHANGED,
                        new Subject("user", "changed-1"),
                        Map.of(
                                "before", Map.of("roles", List.of("FINANCE"), "unit", "同"),
                                "after", Map.of("roles", List.of("FINANCE", "APPROVER"), "unit", "同"))));
        var list = Jsoup.parse(get("/trail?subject=changed-1"));
        assertThat(list.expectFirst("table.list tbody tr").text()).contains("角色: 资金经办 → 资金经办, 审批人");
        var line = Jsoup.parse(get(list.expectFirst("td.number a").attr("href")));
        assertThat(line.select("table.list tbody td").eachText()).containsExactly("角色", "资金经办", "资金经办, 审批人");
    }

    @Test
    void putsHistoriesOnOtherPages() {
        record(Action.USER_CHANGED, "user", "u-li");

        assertThat(history.modelFor("user", "u-li")).isInstanceOfSatisfying(History.Model.class, model -> {
            assertThat(model.events())
                    .isNotEmpty()
                    .allMatch(event -> event.line().actor().id().equals("u-li")
                            || event.line().subject().id().equals("u-li"));
            assertThat(model.query()).isEqualTo("actor=u-li");
        });
        assertThat(history.modelFor("rules", "")).isInstanceOf(History.Model.class);
        assertThat(history.modelFor("weather", "x")).isNull();
        assertThat(history.roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.ADMIN);
    }

    private byte[] taken(String format, String type) {
        var answer = pages.post()
                .uri("/exports")
                .param("content", "trail")
                .param("format", format)
                .param("type", type)
                .with(as(Role.AUDITOR))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private void record(Action action, String type, String id) {
        trail.recordAlone(LI, AuditEntry.of(action, new Subject(type, id), Map.of("why", "试验")));
    }

    private String get(String address) {
        var answer = pages.get()
                .uri(java.net.URI.create(address))
                .with(as(Role.AUDITOR))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Role role) {
        return user("someone").roles(role.name());
    }
}
