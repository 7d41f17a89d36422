package io.bursar.voucher;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import io.bursar.money.Money;
import io.bursar.paper.Paper;
import io.bursar.paper.Sheet;
import io.bursar.paper.Type;
import io.bursar.voucher.Cells.Area;
import io.bursar.web.Formats;
import io.bursar.web.Labels;

/** The form of a whole request's voucher: the sums on the first sheet, the rows on as many as they need. */
@Component
class BatchBody {

    private static final Type PLAIN = Type.black(9);
    private static final Type SMALL = Type.black(8);
    private static final int LEFT = VoucherPdf.MARGIN;
    private static final int LINE = 15;
    private static final int FOOT = 100;
    private static final int SIGNATURES = 52;

    /** Columns: key, where they begin, whether their content ends at the right. */
    private record Column(String key, int x, int width, boolean number) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("voucher.row.no", 0, 36, true),
            new Column("voucher.row.name", 36, 180, false),
            new Column("voucher.row.account", 216, 160, false),
            new Column("voucher.row.amount", 376, 95, true),
            new Column("voucher.row.transId", 471, 160, false),
            new Column("voucher.row.state", 631, 60, false),
            new Column("voucher.row.finished", 691, 95, false));

    private final Labels labels;
    private final Formats formats;
    private final SlipBody slip;

    BatchBody(Labels labels, Formats formats, SlipBody slip) {
        this.labels = labels;
        this.formats = formats;
        this.slip = slip;
    }

    void draw(Paper paper, Leaf leaf, Consumer<Sheet> head) {
        Sheet sheet = paper.newSheet();
        head.accept(sheet);
        int y = columns(sheet, top(sheet, leaf));
        int end = sheet.size().height() - FOOT;
        Money onSheet = Money.zero();
        for (Leaf.Row row : leaf.rows()) {
            if (y + 2 * LINE > end) {
                sum(sheet, y, "voucher.subtotal", onSheet);
                sheet = paper.newSheet();
                head.accept(sheet);
                y = columns(sheet, 68);
                onSheet = Money.zero();
            }
            row(sheet, y, row);
            onSheet = onSheet.plus(row.amount());
            y += LINE;
        }
        sum(sheet, y, paper.sheets().size() > 1 ? "voucher.subtotal" : "voucher.total", onSheet);
        y += LINE;
        if (paper.sheets().size() > 1) {
            if (y + 2 * LINE + SIGNATURES > end) {
                sheet = paper.newSheet();
                head.accept(sheet);
                y = 68;
            }
            sum(sheet, y, "voucher.total", leaf.amount());
            y += LINE;
        }
        if (y + SIGNATURES + 6 > end) {
            sheet = paper.newSheet();
            head.accept(sheet);
            y = 62;
        }
        slip.signatures(
                new Cells(sheet, labels),
                leaf.signatures(),
                new Area(LEFT, y + 6, sheet.size().width() - 2 * LEFT, SIGNATURES));
    }

    /** The facts of the whole; where the rows begin. */
    private int top(Sheet sheet, Leaf leaf) {
        Cells cells = new Cells(sheet, labels);
        int width = sheet.size().width() - 2 * LEFT;
        int half = width / 2;
        Leaf.Facts facts = leaf.facts();
        cells.pair(
                new Area(LEFT, 68, half, 32),
                "voucher.payer",
                PLAIN,
                slip.party(leaf.parties().payer()));
        cells.pair(
                new Area(LEFT + half, 68, width - half, 32),
                "voucher.payee",
                PLAIN,
                slip.party(leaf.parties().payee()));
        cells.pair(new Area(LEFT, 100, width - 200, 28), "voucher.words", Type.black(11), leaf.words());
        cells.filled(new Area(LEFT + width - 200, 100, 200, 28), Type.black(13), List.of(formats.money(leaf.amount())));
        cells.pair(new Area(LEFT, 128, width, 32), "voucher.purpose", PLAIN, facts.purpose());
        int third = width / 3;
        cells.pair(
                new Area(LEFT, 160, third, 30),
                "voucher.kind",
                PLAIN,
                labels.chinese(leaf.kind().label()) + " · " + labels.chinese(facts.ledger()));
        cells.pair(
                new Area(LEFT + third, 160, third, 30),
                "voucher.state",
                facts.sound() ? PLAIN : Cells.alarm(9),
                slip.state(facts));
        cells.pair(
                new Area(LEFT + 2 * third, 160, width - 2 * third, 30),
                "voucher.count",
                PLAIN,
                labels.both("approval.request.count", leaf.rows().size()));
        return 198;
    }

    private int columns(Sheet sheet, int y) {
        sheet.ground(LEFT, y, sheet.size().width() - 2 * LEFT, LINE);
        for (Column column : COLUMNS) {
            cell(sheet, y, column, labels.chinese(column.key), SMALL);
        }
        line(sheet, y + LINE);
        return y + LINE;
    }

    private void row(Sheet sheet, int y, Leaf.Row row) {
        List<String> texts = List.of(
                formats.number(row.no()),
                row.name(),
                row.account(),
                formats.amount(row.amount().amount()),
                row.transId(),
                labels.chinese(row.state()),
                row.finished() == null ? "—" : formats.time(row.finished()));
        for (int i = 0; i < texts.size(); i++) {
            boolean alarming = COLUMNS.get(i).key.endsWith(".state") && !row.sound();
            cell(sheet, y, COLUMNS.get(i), texts.get(i), alarming ? Cells.alarm(8) : SMALL);
        }
        line(sheet, y + LINE);
    }

    private void sum(Sheet sheet, int y, String key, Money sum) {
        cell(sheet, y, COLUMNS.get(1), labels.both(key), PLAIN);
        cell(sheet, y, COLUMNS.get(3), formats.amount(sum.amount()), PLAIN);
        line(sheet, y + LINE);
    }

    private static void cell(Sheet sheet, int y, Column column, String text, Type type) {
        int x = LEFT + column.x + 4;
        String fitted = sheet.fitted(type, column.width - 8, text);
        if (column.number) {
            sheet.textUpTo(x + column.width - 8, y + LINE - 4, type, fitted);
        } else {
            sheet.text(x, y + LINE - 4, type, fitted);
        }
    }

    private static void line(Sheet sheet, int y) {
        sheet.line(LEFT, y, sheet.size().width() - LEFT, y);
    }
}
