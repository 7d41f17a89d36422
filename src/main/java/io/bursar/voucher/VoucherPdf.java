package io.bursar.voucher;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.stereotype.Component;

import io.bursar.paper.Ink;
import io.bursar.paper.Paper;
import io.bursar.paper.PaperSize;
import io.bursar.paper.Sheet;
import io.bursar.paper.SquareCode;
import io.bursar.paper.Type;
import io.bursar.runtime.Mode;
import io.bursar.time.Beijing;
import io.bursar.web.Formats;
import io.bursar.web.Labels;

/**
 * Vouchers as PDF. One instruction takes half a sheet (A5 across), as the slips of Chinese book-keeping do; a request
 * with its rows takes as many A4 sheets across as it needs.
 */
@Component
class VoucherPdf {

    static final int MARGIN = 28;

    private static final Type TITLE = Type.black(17);
    private static final Type SMALL = Type.soft(7);
    private static final Type PLAIN = Type.black(9);

    private final Labels labels;
    private final Formats formats;
    private final SlipBody slip;
    private final BatchBody batch;
    private final boolean sandbox;

    VoucherPdf(Labels labels, Formats formats, SlipBody slip, BatchBody batch, Mode mode) {
        this.labels = labels;
        this.formats = formats;
        this.slip = slip;
        this.batch = batch;
        this.sandbox = mode == Mode.SANDBOX;
    }

    /**
     * Draws it and writes it to the stream, which stays open.
     *
     * @throws IllegalArgumentException for a leaf without a seal
     */
    void write(Leaf leaf, OutputStream target) throws IOException {
        Leaf.Seal seal = leaf.seal();
        if (seal == null) {
            throw new IllegalArgumentException("only what was issued is put on paper: " + leaf.number());
        }
        PaperSize size = leaf.rows().isEmpty() ? PaperSize.A5_ACROSS : PaperSize.A4_ACROSS;
        try (Paper paper = new Paper(size, title(leaf) + " " + leaf.number(), seal.issued())) {
            if (leaf.rows().isEmpty()) {
                Sheet sheet = paper.newSheet();
                head(sheet, leaf);
                slip.draw(sheet, leaf);
                seal(sheet, seal);
            } else {
                batch.draw(paper, leaf, sheet -> head(sheet, leaf));
                paper.sheets().forEach(sheet -> seal(sheet, seal));
            }
            pageNumbers(paper);
            paper.writeTo(target);
        }
    }

    private String title(Leaf leaf) {
        return labels.chinese(leaf.kind().title());
    }

    private void head(Sheet sheet, Leaf leaf) {
        int middle = sheet.size().width() / 2;
        int right = sheet.size().width() - MARGIN;
        String title = title(leaf);
        int half = sheet.width(TITLE, title) / 2 + 8;
        sheet.textAround(middle, 40, TITLE, title);
        sheet.line(middle - half, 45, middle + half, 45).line(middle - half, 47, middle + half, 47);
        sheet.textAround(middle, 57, SMALL, labels.english(leaf.kind().title()));
        sheet.text(MARGIN, 40, PLAIN, labels.chinese("web.brand"));
        if (sandbox) {
            sheet.text(MARGIN, 55, new Type(9, Ink.ALARM), labels.both("voucher.sandbox"));
        }
        sheet.textUpTo(right, 40, PLAIN, labels.chinese("voucher.number") + " " + leaf.number());
        sheet.textUpTo(right, 55, PLAIN, formats.date(Beijing.dayOf(leaf.day())));
    }

    /** What the paper is held against, at its foot. */
    private void seal(Sheet sheet, Leaf.Seal seal) {
        int bottom = sheet.size().height() - 22;
        int side = 64;
        int x = sheet.size().width() - MARGIN - side;
        sheet.code(x, bottom - side, side, SquareCode.of(seal.address()));
        sheet.text(MARGIN, bottom - 26, SMALL, labels.both("voucher.hash"));
        sheet.text(MARGIN, bottom - 14, Type.black(8), seal.hash());
        sheet.text(
                MARGIN,
                bottom - 2,
                SMALL,
                sheet.fitted(
                        SMALL,
                        x - MARGIN - 10,
                        labels.both("voucher.scan") + " · " + labels.both("voucher.issued") + " "
                                + formats.second(seal.issued()) + " · " + labels.both("voucher.zone")));
    }

    private void pageNumbers(Paper paper) {
        int pages = paper.sheets().size();
        for (int page = 1; page <= pages && pages > 1; page++) {
            Sheet sheet = paper.sheets().get(page - 1);
            sheet.textAround(
                    sheet.size().width() / 2,
                    sheet.size().height() - 10,
                    SMALL,
                    labels.chinese("voucher.page", formats.number(page), formats.number(pages)));
        }
    }
}
