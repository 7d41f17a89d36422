package io.bursar.voucher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes out of the printer. The files stay below target/vouchers to be looked at. */
@PortalTest
class VoucherPdfTests {

    @Autowired
    private VoucherPdf pdf;

    @Test
    void aSlipSaysEverythingOnHalfASheet() throws IOException {
        byte[] bytes = kept("slip", paper(Leaflets.slip()));

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(595f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(420f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("资金拨付凭证", "R-20261122-0007-001", "2026-11-22")
                    .contains("人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "¥1,234,567.89")
                    .contains("华东研发中心 (Müller & Söhne □)", "4c5d6e7f8091a2b3c4d5")
                    .contains("a1b2c3d4e5f60718293a4b5c6d7e8f90", "十一月云资源费用")
                    .contains("李静", "王强（代 赵敏）", "欧阳娜娜 驳回", "2026-11-22 14:30")
                    .contains(Leaflets.HASH, "演练");
        }
    }

    @Test
    void theSameVoucherIsTheSameBytes() throws IOException {
        assertThat(paper(Leaflets.slip())).isEqualTo(paper(Leaflets.slip()));
        assertThat(paper(Leaflets.batch(40))).isEqualTo(paper(Leaflets.batch(40)));
    }

    @Test
    void aThousandRowsAreAllThereAndAddedUp() throws IOException {
        byte[] bytes = kept("batch-1000", paper(Leaflets.batch(1000)));

        try (var document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            for (int no = 1; no <= 1000; no++) {
                assertThat(text).contains("%032x".formatted(no));
            }
            assertThat(text).contains("共 1,000 个子账号", "第 1 页，共 " + document.getNumberOfPages() + " 页");
            assertThat(text.split("本页小计", -1)).hasSizeGreaterThan(10);
            assertThat(document.getNumberOfPages()).isBetween(30, 50);
        }
    }

    /** Wherever the rows end, the sums and the signatures neither collide with the foot nor vanish. */
    @Test
    void theEndFitsWhereverItFalls() throws IOException {
        for (int rows = 10; rows <= 32; rows++) {
            try (var document = Loader.loadPDF(kept("batch-" + rows, paper(Leaflets.batch(rows))))) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).as(rows + " rows").contains("合计", "李静", "%032x".formatted(rows));
            }
        }
    }

    private static byte[] kept(String name, byte[] bytes) throws IOException {
        Path directory = Files.createDirectories(Path.of("target/vouchers"));
        Files.write(directory.resolve(name + ".pdf"), bytes);
        return bytes;
    }

    private byte[] paper(Leaf leaf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.write(leaf, bytes);
        return bytes.toByteArray();
    }
}
