package io.bursar.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.approval.RequestOverview;
import io.bursar.approval.States;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.InstructionSummary;
import io.bursar.sheet.Cell;
import io.bursar.sheet.XlsxFile;
import io.bursar.sheet.XlsxFile.Column;
import io.bursar.web.Formats;

/** An outcome as a workbook, in the language of this thread: what it is of and as of when, then row by row. */
@Component
class OutcomeSheet {

    /** Each column's key and how wide it is in characters. */
    private static final List<String> COLUMNS = List.of(
            "row:6",
            "name:24",
            "login:24",
            "account:36",
            "kind:16",
            "ledger:16",
            "detail:36",
            "amount:16",
            "state:16",
            "sent:20",
            "finished:20",
            "requestId:36",
            "code:18",
            "meaning:70",
            "attempts:10",
            "transId:36");

    private final Formats formats;
    private final States states;

    OutcomeSheet(Formats formats, States states) {
        this.formats = formats;
        this.states = states;
    }

    /** The stream is flushed at the end, not closed. */
    void write(Outcome outcome, OutputStream out) throws IOException {
        try (XlsxFile file = new XlsxFile(out)) {
            file.facts(word("about"), about(outcome));
            file.table(word("rows"), columns());
            for (Outcome.Row row : outcome.rows()) {
                file.row(cells(row));
            }
        }
    }

    private List<List<Cell>> about(Outcome outcome) {
        RequestOverview request = outcome.request();
        List<List<Cell>> facts = new ArrayList<>();
        facts.add(fact("request", Cell.of(request.number().value())));
        facts.add(fact("written", Cell.of(outcome.at())));
        facts.add(fact("zone", Cell.of(word("zone.value"))));
        facts.add(fact("kind", Cell.of(formats.word(request.kindKey()))));
        facts.add(fact("purpose", Cell.of(request.reason())));
        facts.add(fact("state", Cell.of(formats.label(request.state()))));
        if (!request.state().isFinal()) {
            facts.add(fact("standing", Cell.of(word("standing.value"))));
        }
        facts.add(fact("total", Cell.of(request.total().amount())));
        facts.add(fact("count", Cell.of(request.rows().all())));
        return facts;
    }

    private List<Column> columns() {
        return COLUMNS.stream()
                .map(column -> column.split(":", -1))
                .map(column -> new Column(word(column[0]), Integer.parseInt(column[1])))
                .toList();
    }

    private List<Cell> cells(Outcome.Row row) {
        InstructionSummary it = row.instruction();
        InstructionSummary.What what = it.what();
        Account account = row.account();
        CustomerId id = what.account();
        return List.of(
                Cell.of(it.row()),
                Cell.of(account == null ? null : account.title()),
                Cell.of(account == null ? null : account.name()),
                Cell.of(id == null ? null : id.value()),
                Cell.of(formats.label(what.kind())),
                Cell.of(states.ledger(what.order())),
                Cell.of(states.detail(what.order())),
                Cell.of(what.amount().amount()),
                Cell.of(formats.label(it.state())),
                Cell.of(row.sentAt()),
                Cell.of(it.ending().at()),
                Cell.of(row.requestId()),
                Cell.of(String.join(" ", states.codes(it, row.doubt()))),
                Cell.of(String.join(" ", meaning(row))),
                Cell.of(it.attempts()),
                Cell.of(what.kind().isProtectedByTransId() ? what.transId().value() : null));
    }

    private List<String> meaning(Outcome.Row row) {
        List<String> sentences = new ArrayList<>(states.known(row.instruction(), row.doubt()));
        sentences.addAll(states.checks(row.instruction().ending().checks()));
        return sentences;
    }

    private List<Cell> fact(String key, Cell value) {
        return List.of(Cell.of(word(key)), value);
    }

    private String word(String key) {
        return formats.word("casefile.outcome." + key);
    }
}
