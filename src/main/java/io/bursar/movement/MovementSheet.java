package io.bursar.movement;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.money.Money;
import io.bursar.sheet.Cell;
import io.bursar.sheet.XlsxFile.Column;
import io.bursar.web.Formats;

/** Movements as a spreadsheet shows them, in the language of this thread. */
@Component
class MovementSheet {

    private static final List<String> COLUMNS = List.of(
            "request:20",
            "row:6",
            "kind:14",
            "account:36",
            "name:20",
            "unit:20",
            "amount:16",
            "ledger:10",
            "order:24",
            "coupons:24",
            "reason:30",
            "maker:14",
            "approvers:20",
            "rules:20",
            "state:14",
            "code:18",
            "made:20",
            "approved:20",
            "sent:20",
            "settled:20",
            "attempts:8",
            "transId:36",
            "requestId:36");

    private final MovementPages pages;
    private final Formats formats;

    MovementSheet(MovementPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
    }

    /** The name of a sheet: filter, rows, totals. */
    String name(String sheet) {
        return formats.word("movement.sheet." + sheet);
    }

    /** The first sheet: what was asked for, and how to read the rest. */
    List<List<Cell>> asked(MovementFilter filter) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.of(formats.word("movement.title"))));
        for (var line : pages.described(filter)) {
            rows.add(List.of(Cell.of(line.getKey()), Cell.of(line.getValue())));
        }
        rows.add(fact("movement.sheet.zone", formats.word("movement.sheet.zone.value")));
        rows.add(fact("movement.sheet.currency", formats.word("movement.sheet.currency.value")));
        rows.add(fact("movement.sheet.sorted", formats.word("movement.sheet.sorted.value")));
        return rows;
    }

    /** The heads of the rows; times say their zone. */
    List<Column> columns() {
        return COLUMNS.stream()
                .map(column -> {
                    var parts = column.split(":", -1);
                    return new Column(formats.word("movement.sheet." + parts[0]), Integer.parseInt(parts[1]));
                })
                .toList();
    }

    List<Cell> row(Movement it) {
        var asking = it.asking();
        var terms = it.terms();
        var moments = it.moments();
        return List.of(
                Cell.of(asking.number()),
                Cell.of(it.row()),
                Cell.of(formats.label(terms.kind())),
                Cell.of(it.place().account()),
                Cell.of(it.place().name()),
                Cell.of(it.place().unit()),
                Cell.of(terms.amount().amount()),
                Cell.of(ledger(terms.ledger())),
                Cell.of(terms.order()),
                Cell.of(terms.coupons()),
                Cell.of(asking.reason()),
                Cell.of(asking.maker()),
                Cell.of(asking.approvers()),
                Cell.of(pages.rule(asking.rules())),
                Cell.of(formats.word(it.course().key())),
                Cell.of(it.course().code()),
                Cell.of(moments.made()),
                Cell.of(moments.approved()),
                Cell.of(moments.sent()),
                Cell.of(moments.settled()),
                Cell.of(it.course().attempts()),
                Cell.of(terms.transId()),
                Cell.of(it.course().requestId()));
    }

    /** The last sheet: by kind and state, and what moved in all. */
    List<List<Cell>> totals(Sums sums) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                Cell.of(formats.word("movement.sheet.kind")),
                Cell.of(formats.word("movement.sheet.state")),
                Cell.of(formats.word("movement.sums.count")),
                Cell.of(formats.word("movement.sheet.amount"))));
        for (var group : sums.groups()) {
            rows.add(List.of(
                    Cell.of(formats.label(group.kind())),
                    Cell.of(formats.label(group.state())),
                    Cell.of(group.count()),
                    Cell.of(group.amount().amount())));
        }
        rows.add(List.of(Cell.BLANK));
        rows.add(List.of(Cell.of(formats.word("movement.sheet.all")), Cell.BLANK, Cell.of(sums.count()), Cell.BLANK));
        rows.add(total("movement.sums.out", sums.out()));
        rows.add(total("movement.sums.in", sums.in()));
        rows.add(total("movement.sheet.couponsOut", sums.couponsOut()));
        rows.add(total("movement.sheet.couponsIn", sums.couponsIn()));
        rows.add(total("movement.sums.open", sums.open()));
        return rows;
    }

    private List<Cell> fact(String key, String value) {
        return List.of(Cell.of(formats.word(key)), Cell.of(value));
    }

    private List<Cell> total(String key, Money money) {
        return List.of(Cell.of(formats.word(key)), Cell.BLANK, Cell.BLANK, Cell.of(money.amount()));
    }

    private @Nullable String ledger(@Nullable String ledger) {
        return ledger == null ? null : formats.word("movement.ledger." + ledger);
    }
}
