package io.bursar.voucher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.paper.Sheet;
import io.bursar.paper.Type;
import io.bursar.voucher.Cells.Area;
import io.bursar.web.Formats;
import io.bursar.web.Labels;

/** The form of one instruction's voucher, on half a sheet. */
@Component
class SlipBody {

    private static final Type PLAIN = Type.black(9);
    private static final int LEFT = VoucherPdf.MARGIN;

    private final Labels labels;
    private final Formats formats;

    SlipBody(Labels labels, Formats formats) {
        this.labels = labels;
        this.formats = formats;
    }

    void draw(Sheet sheet, Leaf leaf) {
        Cells cells = new Cells(sheet, labels);
        int width = sheet.size().width() - 2 * LEFT;
        int half = width / 2;
        Leaf.Facts facts = leaf.facts();
        cells.pair(
                new Area(LEFT, 68, half, 44),
                "voucher.payer",
                PLAIN,
                party(leaf.parties().payer()));
        cells.pair(
                new Area(LEFT + half, 68, width - half, 44),
                "voucher.payee",
                PLAIN,
                party(leaf.parties().payee()));
        int figure = 150;
        cells.pair(new Area(LEFT, 112, width - figure, 32), "voucher.words", Type.black(11), leaf.words());
        cells.filled(
                new Area(LEFT + width - figure, 112, figure, 32),
                Type.black(13),
                List.of(formats.money(leaf.amount())));
        cells.pair(new Area(LEFT, 144, width, 36), "voucher.purpose", PLAIN, facts.purpose());
        cells.pair(
                new Area(LEFT, 180, half, 26),
                "voucher.kind",
                PLAIN,
                labels.chinese(leaf.kind().label()) + " · " + labels.chinese(facts.ledger()));
        cells.pair(new Area(LEFT + half, 180, width - half, 26), "voucher.request", PLAIN, facts.request());
        cells.pair(
                new Area(LEFT, 206, half, 30), "voucher.state", facts.sound() ? PLAIN : Cells.alarm(9), state(facts));
        cells.pair(new Area(LEFT + half, 206, width - half, 30), "voucher.finished", PLAIN, time(facts.finished()));
        cells.pair(new Area(LEFT, 236, width, 26), "voucher.transId", PLAIN, transaction(facts));
        signatures(cells, leaf.signatures(), new Area(LEFT, 262, width, 66));
    }

    /** Three cells side by side: made, checked, authorised. */
    void signatures(Cells cells, Leaf.Signatures signatures, Area at) {
        int third = at.width() / 3;
        cells.pair(
                new Area(at.x(), at.y(), third, at.height()), "voucher.made", Type.black(8), signed(signatures.made()));
        cells.pair(
                new Area(at.x() + third, at.y(), third, at.height()),
                "voucher.checked",
                Type.black(8),
                signed(signatures.checked()));
        cells.pair(
                new Area(at.x() + 2 * third, at.y(), at.width() - 2 * third, at.height()),
                "voucher.authorised",
                Type.black(8),
                signed(signatures.authorised()));
    }

    String[] party(Leaf.Party party) {
        String what = labels.chinese(party.key(), party.count());
        return new String[] {party.name().isEmpty() ? what : party.name(), party.id()};
    }

    /** The state, and how much has moved where that is not all of it. */
    String[] state(Leaf.Facts facts) {
        String state = labels.both(facts.state());
        return facts.sound()
                ? new String[] {state}
                : new String[] {state, labels.both("voucher.moved", formats.money(facts.moved()))};
    }

    private static String transaction(Leaf.Facts facts) {
        return facts.detail().isEmpty() ? facts.transId() : facts.transId() + "  /  " + facts.detail();
    }

    private String[] signed(List<Leaf.Signature> signatures) {
        List<String> lines = new ArrayList<>();
        for (Leaf.Signature it : signatures) {
            String behalf = it.insteadOf().isEmpty()
                    ? ""
                    : "（" + labels.chinese("approval.request.behalf", it.insteadOf()) + "）";
            String verdict = it.verdict().isEmpty() ? "" : " " + labels.chinese(it.verdict());
            lines.add(it.name() + behalf + verdict);
            lines.add(formats.time(it.at()));
        }
        return lines.isEmpty() ? new String[] {"—"} : lines.toArray(String[]::new);
    }

    private String time(@Nullable Instant at) {
        return at == null ? "—" : formats.second(at);
    }
}
