package io.bursar.paper;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTests {

    private static final Instant AT = Instant.parse("2026-11-22T16:00:00Z");
    private static final Type PLAIN = Type.black(10);

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertThat(page("人民币壹仟元整 ¥1,000.00 李雷")).isEqualTo(page("人民币壹仟元整 ¥1,000.00 李雷"));
        assertThat(page("人民币壹仟元整")).isNotEqualTo(page("人民币贰仟元整"));
    }

    @Test
    void whatIsWrittenCanBeReadAndCopied() throws IOException {
        assertThat(read(page("拨款凭证 Müller & Söhne Żółć ¥1,000.00"))).contains("拨款凭证 Müller & Söhne Żółć ¥1,000.00");
    }

    @Test
    void everyFontTravelsInside() throws IOException {
        try (var document = Loader.loadPDF(page("拨款 ABC"))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("a subset").contains("+");
            }
        }
    }

    @Test
    void whatCannotBeDrawnIsABoxAndNeverNothing() throws IOException {
        var family = "👨‍👩‍👧";
        assertThat(read(page("A" + family + "B😀C\u202ED\u0007E"))).contains("A□B□C□D□E");
    }

    @Test
    void linesBreakWhereAReaderExpectsIt() {
        try (var paper = new Paper(PaperSize.A4_UPRIGHT, "t", AT)) {
            var sheet = paper.newSheet();

            assertThat(sheet.lines(PLAIN, 50, "十一月云资源费用，含代金券")).containsExactly("十一月云资", "源费用，含", "代金券");
            assertThat(sheet.lines(PLAIN, 50, "eleven twelve words")).containsExactly("eleven", "twelve", "words");
            assertThat(sheet.lines(PLAIN, 30, "unbreakable"))
                    .allSatisfy(line -> assertThat(sheet.width(PLAIN, line)).isLessThanOrEqualTo(30))
                    .hasSizeGreaterThan(1);
            assertThat(sheet.lines(PLAIN, 100, "")).isEqualTo(List.of(""));
            assertThat(sheet.fitted(PLAIN, 50, "北京测试有限公司上海分公司")).endsWith("…");
        }
    }

    @Test
    void aCodeSaysWhatWasPutIn() throws IOException, ReaderException {
        var address = "https://bursar.example.com/verify/" + "0123456789abcdef".repeat(4);
        byte[] pdf;
        try (var paper = new Paper(PaperSize.A5_ACROSS, "t", AT)) {
            paper.newSheet().code(20, 20, 90, SquareCode.of(address));
            pdf = paper.toPdf();
        }
        try (var document = Loader.loadPDF(pdf)) {
            var image = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
        }
    }

    private static byte[] page(String text) {
        try (var paper = new Paper(PaperSize.A5_ACROSS, "凭证", AT)) {
            paper.newSheet().text(20, 40, PLAIN, text).box(10, 10, 100, 100).ground(10, 10, 5, 5);
            return paper.toPdf();
        }
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
