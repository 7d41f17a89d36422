package io.bursar.takeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.bursar.approval.NewRequest;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Files of movements as an auditor takes them away: at once and in the background, told in the trail, then gone. */
@PortalTest
class TakeoutTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Requests requests;

    @Autowired
    private People people;

    @Autowired
    private TrailReader trail;

    @Autowired
    private TakeoutShelf shelf;

    @Autowired
    private TakeoutDesk desk;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void aRequest() {
        var order = new MoneyOrder.AllocateFunds(
                TransId.fresh(), CustomerId.of("takeout-1"), Money.yuan("1234.50"), new Ledger.Cash());
        var outcome = requests.submit(
                new NewRequest(
                        UUID.randomUUID(),
                        InstructionKind.ALLOCATE_FUNDS,
                        "=1+1 十一月",
                        java.util.List.of(new Instructions.Line(order, order.amount()))),
                SamplePeople.li(people));
        number = ((SubmitOutcome.Submitted) outcome).number().toString();
    }

    @Test
    void handsOutAWorkbookOfWhatIsFilteredAndTellsTheTrail() throws Exception {
        var answer = taken("XLSX", Map.of("ref", number));

        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"bursar-movements-2[0-9-]+\\.xlsx\"");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var names = book.getSheets().map(sheet -> sheet.getName()).toList();
            assertThat(names).containsExactly("筛选条件", "明细", "合计");
            assertThat(book.getFirstSheet().read().toString()).isNotEmpty();
            var asked = book.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(0) + "=" + (row.getCellCount() > 1 ? row.getCellText(1) : ""))
                    .toList();
            assertThat(asked).contains("编号=" + number, "时区=所有时间均为北京时间（GMT+8）");
            var rows = book.findSheet("明细").orElseThrow().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(16)).contains("GMT+8");
            assertThat(rows.get(1).getCellText(0)).isEqualTo(number);
            assertThat(rows.get(1).getCellAsNumber(6)).hasValue(new java.math.BigDecimal("1234.50"));
            assertThat(rows.get(1).getCellText(10)).isEqualTo("=1+1 十一月");
        }
        var line = trail.newest(new TrailQuery(null, "movements.exported", null, null, null, null), 1)
                .lines()
                .getFirst();
        assertThat(line.payload())
                .contains("\"rows\":1", "\"ref\":\"" + number + "\"", "\"sha256\":\"" + sha256(answer) + "\"");
        assertThat(answer.getHeader("X-Content-SHA256")).isEqualTo(sha256(answer));
    }

    @Test
    void givesTheSameBytesForTheSameQuery() throws Exception {
        for (var format : java.util.List.of("XLSX", "CSV", "JSONL")) {
            var first = taken(format, Map.of("ref", number)).getContentAsByteArray();
            clock.advance(Duration.ofMinutes(1));
            assertThat(taken(format, Map.of("ref", number)).getContentAsByteArray())
                    .as(format)
                    .isEqualTo(first);
        }
    }

    @Test
    void defusesFormulasInValues() throws Exception {
        var text = taken("CSV", Map.of("ref", number)).getContentAsString(StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF申请编号,").contains("," + "'=1+1 十一月,").contains(",1234.50,");
    }

    @Test
    void handsOutLinesThatAStrangerCanVerify(@TempDir Path directory) throws Exception {
        var file = directory.resolve("movements.jsonl");
        var text = taken("JSONL", Map.of("ref", number)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(1);
        assertThat(text).contains("\"request.submitted\"", "\"amount\":\"1234.50\"");
        Assumptions.assumeTrue(python("--version").startsWith("0 "), "no python3 here");

        Files.writeString(file, text);
        assertThat(verify(file)).matches("(?s)0 SOUND: [0-9]+ lines that tell of 1 movements\\s*");
        Files.writeString(
                file, text.replace("\"amount\":\"1234.50\",\"currency\"", "\"amount\":\"1.50\",\"currency\""));
        assertThat(verify(file)).contains("1 BROKEN at line").contains("another amount");
        Files.writeString(file, text.replace("\\\"amount\\\":\\\"1234.50\\\"", "\\\"amount\\\":\\\"1.50\\\""));
        assertThat(verify(file)).contains("1 BROKEN at line").contains("payload changed");
        Files.writeString(file, text.replaceFirst("\"trail\":\\[.*]}", "\"trail\":[]}"));
        assertThat(verify(file)).contains("the trail does not know it");
    }

    @Test
    void refusesAFilterThatItCannotRead() {
        assertThat(pages.perform(order("CSV", Map.of("from", "gestern"))))
                .hasStatus(302)
                .hasRedirectedUrl("/movements")
                .flash()
                .containsKey("flash");
        assertThat(pages.perform(order("ZIP", Map.of()))).hasStatus(404);
        assertThat(pages.perform(order("PDF", Map.of()))).hasStatus(400);
    }

    @Test
    void letsALongFileBeFetchedByWhoAskedUntilItExpires() {
        var mine = waiting("system", "bursar");
        assertThat(pages.perform(get("/exports/" + mine).with(auditor())))
                .hasStatusOk()
                .hasHeader("Refresh", "2")
                .bodyText()
                .contains("正在后台生成");
        assertThat(pages.perform(get("/exports").with(auditor())))
                .hasStatusOk()
                .hasHeader("Refresh", "2")
                .bodyText()
                .contains("tone-waiting")
                .doesNotContain("/exports/" + mine + "/file");
        assertThat(pages.perform(get("/exports/" + mine + "/file").with(auditor())))
                .hasStatus(404);

        desk.make(mine);
        desk.make(mine);

        assertThat(pages.perform(get("/exports/" + mine).with(auditor())))
                .hasStatusOk()
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("/exports/" + mine + "/file");
        assertThat(pages.perform(get("/exports/" + mine + "/file").with(auditor())))
                .hasStatusOk()
                .bodyText()
                .contains(number);
        var theirs = waiting("USER", "somebody-else");
        desk.make(theirs);
        assertThat(pages.perform(get("/exports/" + theirs + "/file").with(auditor())))
                .hasStatus(404);
        assertThat(pages.perform(get("/exports").with(auditor())))
                .hasStatusOk()
                .bodyText()
                .contains("/exports/" + mine + "/file", "tone-good")
                .doesNotContain(theirs.toString());
        jdbc.sql("update takeout set expires_at = made_at where id = ?")
                .params(mine)
                .update();
        assertThat(shelf.find(mine).orElseThrow().progress().state()).isEqualTo(Takeout.State.EXPIRED);
        var later = clock.instant().plus(Duration.ofHours(25));
        assertThat(shelf.clear(later, later.minus(Duration.ofHours(6)))).isPositive();
        assertThat(pages.perform(get("/exports/" + mine + "/file").with(auditor())))
                .hasStatus(404);
        assertThat(jdbc.sql("select count(*) from takeout_piece where takeout_id = ?")
                        .param(mine)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhenAFileCouldNotBeMade() {
        var broken = waiting("SYSTEM", "bursar");
        jdbc.sql("update takeout set kind = 'gone' where id = ?").param(broken).update();

        desk.make(broken);

        assertThat(shelf.find(broken).orElseThrow().progress().state()).isEqualTo(Takeout.State.FAILED);
    }

    @Test
    void givesEachFileToTheReadersOfItsPageOnly() {
        var finance = user("someone").roles("FINANCE");
        assertThat(pages.perform(order("CSV", Map.of()).with(finance))).hasStatus(403);
        assertThat(pages.perform(get("/exports").with(finance))).hasStatusOk();
        assertThat(pages.perform(order("CSV", Map.of()).with(user("someone").roles())))
                .hasStatus(403);
    }

    private UUID waiting(String kind, String id) {
        var takeout = new Takeout(
                UUID.randomUUID(),
                "movements",
                new TakeoutSource.Wanted(Map.of("ref", number), Format.CSV, java.util.Locale.SIMPLIFIED_CHINESE),
                new io.bursar.audit.Actor(
                        io.bursar.audit.Actor.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                        id,
                        id,
                        null,
                        null),
                clock.instant(),
                new Takeout.Progress(Takeout.State.WAITING, 0, null),
                null);
        shelf.add(takeout);
        return takeout.id();
    }

    private MockHttpServletResponse taken(String format, Map<String, String> filter) {
        var answer = pages.perform(order(format, filter));
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    private static MockHttpServletRequestBuilder order(String format, Map<String, String> filter) {
        var request = post("/exports")
                .param("content", "movements")
                .param("format", format)
                .with(auditor())
                .with(csrf());
        filter.forEach(request::param);
        return request;
    }

    private static RequestPostProcessor auditor() {
        return user("someone").roles(Role.AUDITOR.name());
    }

    private static String sha256(MockHttpServletResponse answer) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.getContentAsByteArray()));
    }

    private static String verify(Path file) throws IOException, InterruptedException {
        return python("docs/audit/verify.py", "--some", file.toString());
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("python3"), Stream.of(arguments)).toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + " " + output;
        } catch (IOException notThere) {
            return "127 " + notThere.getMessage();
        }
    }
}
