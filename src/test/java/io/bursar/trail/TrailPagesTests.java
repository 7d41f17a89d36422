package io.bursar.trail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.checkpoint.Verification.Flaw;
import io.bursar.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The pages as an auditor gets them, in one application. */
@SpringBootTest
@AutoConfigureMockMvc
class TrailPagesTests {

    private static final int MOST_LOOKS = 500;
    private static final Actor LI = new Actor(Actor.Kind.USER, "u-li", "李<静>", null, "192.0.2.7");

    private final MockMvcTester pages;
    private final AuditTrail trail;
    private final TrailReader reader;

    @Autowired
    TrailPagesTests(MockMvcTester pages, AuditTrail trail, TrailReader reader) {
        this.pages = pages;
        this.trail = trail;
        this.reader = reader;
    }

    @Test
    void showsTheNewestLinesFirstAndTurnsPagesByNumber() {
        for (var i = 1; i <= TrailPages.SIZE + 1; i++) {
            record(Action.LANE_PAUSED, "paged", "n-" + i);
        }
        var first = get("/trail?action=lane.paused&subject=&actor=u-li");
        assertThat(first).contains(">n-51</a>", ">n-2</a>").doesNotContain(">n-1</a>");
        assertThat(first.indexOf(">n-51</a>")).isLessThan(first.indexOf(">n-50</a>"));

        var older = get(link(first, "next"));
        assertThat(older).contains(">n-1</a>").doesNotContain(">n-2</a>");
        assertThat(get(link(older, "prev"))).contains(">n-51</a>", ">n-2</a>");
    }

    @Test
    void showsWhatWasStoredEscaped() {
        record(Action.REQUEST_SUBMITTED, "request", "<script>alert(1)</script>");

        assertThat(get("/trail?action=request.&type=request"))
                .contains("提交申请", "李&lt;静&gt;", "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void showsOneLineWithEverythingThatProvesIt() {
        record(Action.REQUEST_APPROVED, "request", "R-one");
        var line = reader.newest(TrailQuery.about(new Subject("request", "R-one")), 1)
                .lines()
                .getFirst();

        assertThat(get("/trail/" + line.seq()))
                .contains(
                        line.link().hash(), line.link().prevHash(), line.link().payloadSha(), "192.0.2.7", "R-one")
                .contains("&quot;why&quot; : &quot;试验&quot;", "{&quot;why&quot;:&quot;试验&quot;}");
        assertThat(pages.get().uri("/trail/999999999").with(as(Role.AUDITOR))).hasStatus(404);
        assertThat(pages.get().uri("/trail/1x").with(as(Role.AUDITOR))).hasStatus(404);
    }

    @Test
    void saysWhenADayCannotBeRead() {
        assertThat(get("/trail?from=gestern")).contains("日期无法识别");
        assertThat(get("/trail?from=2999-01-01")).contains("没有符合条件的记录");
        assertThat(pages.get().uri("/trail?older=x").with(as(Role.AUDITOR))).hasStatus(400);
    }

    @Test
    void verifiesOnRequestInTheBackgroundAndRecordsWhoAsked() {
        assertThat(pages.post()
                        .uri("/trail/verification")
                        .with(as(Role.AUDITOR))
                        .with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl("/trail/verification");

        var page = get("/trail/verification");
        for (var look = 0; look < MOST_LOOKS && page.contains("正在校验"); look++) {
            page = get("/trail/verification");
        }
        assertThat(page).contains("校验通过");
        assertThat(get("/trail")).contains("完整");
        assertThat(reader.newest(TrailQuery.about(new Subject("trail", "audit")), 1)
                        .lines()
                        .getFirst()
                        .action())
                .isEqualTo("trail.verified");
    }

    @Test
    void handsOutAnArchiveAndRecordsIt() throws IOException {
        record(Action.LANE_RESUMED, "lane", "=1+1");
        var answer = pages.post()
                .uri("/exports")
                .param("content", "trail")
                .param("format", "ZIP")
                .param("type", "lane")
                .with(as(Role.AUDITOR))
                .with(csrf())
                .exchange()
                .getResponse();

        var files = unzip(answer);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; filename=\"bursar-trail-2");
        assertThat(files).containsOnlyKeys("trail.jsonl", "trail.csv", "checkpoints.txt", "manifest.json");
        assertThat(files.get("trail.jsonl")).contains("\"object_id\":\"=1+1\"").doesNotContain("trail.exported");
        assertThat(files.get("trail.csv")).startsWith("\uFEFFseq,").contains(",'=1+1,");
        assertThat(files.get("manifest.json")).contains("\"publicKey\":\"bursar-audit+");
        var newest = reader.newest(new TrailQuery(null, "trail.exported", null, null, null, null), 1);
        assertThat(newest.lines().getFirst().payload()).contains("\"type\":\"lane\"", "\"sha256\":\"", "\"rows\":");
    }

    @Test
    void countsTheKindsAndNarrowsByThem() {
        record(Action.LANE_PAUSED, "counted", "c-1");
        record(Action.LANE_PAUSED, "counted", "c-1");
        record(Action.REQUEST_APPROVED, "counted", "c-1");

        var kinds = Jsoup.parse(get("/trail/kinds?subject=c-1&action=lane.")).select(".chip");
        assertThat(kinds.eachText()).contains("申请 1", "发送通道 2", "暂停发送通道 2").doesNotContain("用户 0");
        var lane = Jsoup.parse(get("/trail?subject=c-1&action=lane."));
        assertThat(lane.select("table.list tbody tr")).hasSize(2);
        assertThat(lane.select(".chip[aria-current]").eachText()).containsExactly("发送通道");
        assertThat(lane.expectFirst("[hx-get]").attr("hx-get")).isEqualTo("/trail/kinds?action=lane.&subject=c-1");
        assertThat(Jsoup.parse(get("/trail/kinds?actor=u-li")).select(".chip b").eachText())
                .isNotEmpty()
                .doesNotContain("0");
    }

    @Test
    void offersEverybodyWhoActedAndWhoeverIsChosen() {
        record(Action.LANE_PAUSED, "offered", "o-1");

        var actor = Jsoup.parse(get("/trail?actor=nobody")).expectFirst("#actor");
        assertThat(actor.select("option[selected]").eachAttr("value")).containsExactly("nobody");
        assertThat(Jsoup.parse(get("/trail?actor=u-li"))
                        .select("#actor option[selected]")
                        .eachAttr("value"))
                .containsExactly("u-li");
    }

    @Test
    void findsByAddress() {
        record(Action.LANE_PAUSED, "placed", "from-there");
        assertThat(get("/trail?address=192.0.2.7&subject=from-there")).contains(">from-there</a>");
        assertThat(get("/trail?address=192.0.2.8&subject=from-there")).doesNotContain(">from-there</a>");
        assertThat(get("/trail?address=nowhere")).contains("无法识别该地址");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FINANCE", "APPROVER"})
    void refusesEverybodyElse(Role role) {
        assertThat(pages.get().uri("/trail").with(as(role))).hasStatus(403);
        assertThat(pages.get().uri("/trail/1").with(as(role))).hasStatus(403);
        assertThat(pages.post().uri("/trail/verification").with(as(role)).with(csrf()))
                .hasStatus(403);
    }

    @Test
    void hasAWordForEverythingInBothLanguages(@Autowired MessageSource messages) {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            for (var action : Action.values()) {
                assertThat(messages.getMessage("Action." + action, null, "", locale))
                        .as(action + " " + locale)
                        .isNotEmpty();
                var kind = "trail.kind." + action.word().replaceFirst("\\..*", "");
                assertThat(messages.getMessage(kind, null, "", locale))
                        .as(kind + " " + locale)
                        .isNotEmpty();
            }
            for (var flaw : Flaw.values()) {
                assertThat(messages.getMessage("Flaw." + flaw, null, "", locale))
                        .isNotEmpty();
            }
            for (var outcome : Outcome.values()) {
                assertThat(messages.getMessage("Outcome." + outcome, null, "", locale))
                        .isNotEmpty();
            }
        }
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

    private static String link(String page, String rel) {
        var found = Pattern.compile("<a [^>]*rel=\"" + rel + "\"[^>]*href=\"([^\"]*)\"")
                .matcher(page);
        assertThat(found.find()).as("a link to " + rel).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static RequestPostProcessor as(Role role) {
        return user("someone").roles(role.name());
    }

    private static Map<String, String> unzip(MockHttpServletResponse answer) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
