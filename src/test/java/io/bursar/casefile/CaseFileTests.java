package io.bursar.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.approval.NewRequest;
import io.bursar.approval.RequestAttachments;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;
import io.bursar.support.Visitor;
import io.bursar.voucher.Vouchers;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** A case file of an allocation that went through, as whoever receives it years later finds it. */
@PortalTest
class CaseFileTests {

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
    private CaseFiles files;

    @Autowired
    private CaseFileWriter writer;

    @Autowired
    private TrailPart trail;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Cover cover;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsEverythingAndProvesIt() throws Exception {
        RequestNumber number = succeeded();
        Map<String, byte[]> found;
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            zhao.open("/vouchers/requests/" + number);
            var answer = zhao.client().getPage("http://localhost/casefiles/" + number + ".zip");
            assertThat(answer.getWebResponse().getContentType()).isEqualTo("application/zip");
            found = unzipped(answer.getWebResponse().getContentAsStream().readAllBytes());
        }

        assertThat(found)
                .containsOnlyKeys(
                        "README.txt",
                        "request.json",
                        "voucher.pdf",
                        "attempts.jsonl",
                        "evidence.jsonl",
                        "trail.jsonl",
                        "trail.txt",
                        "checkpoint.txt",
                        "cover.pdf",
                        "manifest.json");
        assertThat(text(found, "attempts.jsonl"))
                .contains("\"outcome\":\"ACCEPTED\"", "trans_id", "\"http_status\":20");
        assertThat(text(found, "trail.jsonl"))
                .contains("request.submitted", "request.approved", "attempt.opened", "instruction.succeeded")
                .contains("casefile.taken");
        assertThat(text(found, "checkpoint.txt")).startsWith("bursar-audit\n").contains("\nsha256-chain ");
        assertThat(text(found, "trail.txt")).contains("提交申请 Request submitted", "王磊");
        assertThat(sha256(part(found, "request.json"))).isEqualTo(hashOf(number));
        for (String name : List.of("trail.jsonl", "cover.pdf", "voucher.pdf", "README.txt")) {
            assertThat(text(found, "manifest.json")).contains("\"" + name + "\":\"" + sha256(part(found, name)) + "\"");
        }
        assertThat(pdf(part(found, "cover.pdf"))).contains(number.value(), "李静", hashOf(number), "人民币叁元整");
        Path lines = Files.createDirectories(Path.of("target/casefile")).resolve("trail.jsonl");
        Files.write(lines, part(found, "trail.jsonl"));
        Files.write(lines.resolveSibling("cover.pdf"), part(found, "cover.pdf"));
        Assumptions.assumeTrue(verified(Path.of("no-such-file")).contains("FileNotFoundError"), "no python3 here");
        assertThat(verified(lines)).startsWith("SOUND up to line");
        Files.writeString(lines, text(found, "trail.jsonl").replaceFirst("试验", "驗試"));
        assertThat(verified(lines)).startsWith("BROKEN at line");
    }

    @Test
    void bringsTheFilesThatCameWithTheRequest() throws IOException {
        RequestNumber number = submitted(CustomerId.of("nobody-" + UUID.randomUUID()));
        CaseFile file = files.find(number).orElseThrow();

        Map<String, byte[]> found = unzipped(written(with("../../拨款 <明细>.xlsx"), file));

        assertThat(found).containsKey("files/001-_.._.._拨款 _明细_.xlsx");
        assertThat(found).doesNotContainKey("voucher.pdf");
    }

    @Test
    void isTheSameAsLongAsNothingHappens() throws IOException {
        RequestNumber number = submitted(CustomerId.of("nobody-" + UUID.randomUUID()));
        CaseFile file = files.find(number).orElseThrow();
        String first = HexFormat.of().formatHex(written(writer, file));
        String second = HexFormat.of().formatHex(written(writer, file));
        // A checkpoint over more may have been signed in between, once.
        assertThat(List.of(first, HexFormat.of().formatHex(written(writer, file))))
                .contains(second);
    }

    @Test
    void secretsAreBlottedOut() {
        assertThat(Redaction.of("{\"trans_id\":\"1\",\"secret_key\":\"a\\\"b\",\"X-Auth-Token\": 12,\"name\":\"x\"}"))
                .isEqualTo("{\"trans_id\":\"1\",\"secret_key\":\"****\",\"X-Auth-Token\": \"****\",\"name\":\"x\"}");
        assertThat(Redaction.of("{\"account\":\"sk-lad\",\"ask\":1}")).isEqualTo("{\"account\":\"sk-lad\",\"ask\":1}");
    }

    @Test
    void isForAuditorsAndAdministratorsOnly() throws IOException {
        RequestNumber number = submitted(CustomerId.of("nobody-" + UUID.randomUUID()));
        try (Visitor li = Visitor.of(portal, "li")) {
            var answer = li.client().getPage("http://localhost/casefiles/" + number + ".zip");
            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(li.open("/requests/" + number).asNormalizedText()).doesNotContain("案卷");
        }
    }

    private CaseFileWriter with(String name) {
        RequestAttachments source = _ -> List.of(new RequestAttachments.Attachment(
                name, () -> new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8))));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("source", source);
        return new CaseFileWriter(trail, vouchers, cover, beans.getBeanProvider(RequestAttachments.class));
    }

    private static byte[] written(CaseFileWriter writer, CaseFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(file, bytes);
        return bytes.toByteArray();
    }

    /** Approved and done by the sandbox; the lane needs a moment. */
    private RequestNumber succeeded() {
        CustomerId account = directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 1))
                .rows()
                .getFirst()
                .account()
                .id();
        RequestNumber number = submitted(account);
        String path = "/requests/" + number;
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlPage page = wang.submit(form(wang.open(path), path + "/approval"));
            for (int look = 0; look < MOST_LOOKS && !page.asNormalizedText().contains("最终状态"); look++) {
                page = wang.open(path);
            }
            assertThat(page.asNormalizedText()).contains("成功");
        }
        return number;
    }

    private RequestNumber submitted(CustomerId account) {
        MoneyOrder order =
                new MoneyOrder.AllocateFunds(TransId.fresh(), account, Money.yuan("3.00"), new Ledger.Cash());
        NewRequest asked = new NewRequest(
                UUID.randomUUID(),
                InstructionKind.ALLOCATE_FUNDS,
                "试验",
                List.of(new Instructions.Line(order, Money.yuan("3.00"))));
        return ((SubmitOutcome.Submitted) requests.submit(asked, SamplePeople.li(people))).number();
    }

    private String hashOf(RequestNumber number) {
        return jdbc.sql("select hash from voucher where subject_type = 'request' and subject_id = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private static String verified(Path lines) {
        try {
            var python = new ProcessBuilder("python3", "docs/audit/verify.py", "--some", lines.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(part(files, name), StandardCharsets.UTF_8);
    }

    private static byte[] part(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
