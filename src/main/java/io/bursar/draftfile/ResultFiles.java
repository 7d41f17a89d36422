package io.bursar.draftfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.draft.Checked;
import io.bursar.draft.CheckedRow;
import io.bursar.draft.Typed;
import io.bursar.draft.Words;
import io.bursar.identity.UserId;
import io.bursar.money.Money;

/** What became of each row of an uploaded file: the check's result as a workbook. */
@Component
public class ResultFiles {

    private static final List<String> HEAD = List.of(
            "transfer.column.no",
            "transfer.column.account",
            "transfer.column.name",
            "transfer.column.source",
            "transfer.column.typed",
            "transfer.column.amount",
            "transfer.column.remark",
            "transfer.column.result",
            "transfer.column.findings");

    private final Files files;
    private final Words words;

    ResultFiles(Files files, Words words) {
        this.files = files;
        this.words = words;
    }

    /** Keeps the result of the check under which a draft is submitted. */
    public UUID keep(Checked checked, UserId by) {
        return files.keep(new Files.Stored(words.text("transfer.file.resultName"), Files.XLSX, write(checked)), by);
    }

    /** The result of a check, row by row. */
    byte[] write(Checked checked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bursar", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.text("transfer.file.sheet"));
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, words.text(HEAD.get(column)));
                sheet.style(0, column).bold().set();
            }
            int line = 0;
            int requestRow = 0;
            for (CheckedRow row : checked.rows()) {
                write(sheet, ++line, row, row.counts() ? requestRow + 1 : 0);
                requestRow += row.counts() ? row.lines() : 0;
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String onward(CheckedRow row) {
        Account onward = row.onward();
        String name = onward == null ? row.row().typed().onward() : onward.title();
        return name.isEmpty() ? "" : " → " + name;
    }

    private void write(Worksheet sheet, int line, CheckedRow row, int requestRow) {
        Typed typed = row.row().typed();
        Account account = row.account();
        Money amount = row.amount();
        sheet.value(line, 0, row.row().no());
        sheet.value(line, 1, account == null ? typed.account() : account.id().value());
        sheet.value(line, 2, account == null ? "" : account.title());
        String source = row.source() == null ? typed.ledger() + typed.coupon() : words.source(row.source());
        sheet.value(line, 3, source + onward(row));
        sheet.value(line, 4, typed.amount());
        if (amount != null) {
            sheet.value(line, 5, amount.amount());
            sheet.style(line, 5).format("#,##0.00").set();
        }
        sheet.value(line, 6, typed.remark());
        sheet.value(
                line,
                7,
                requestRow > 0
                        ? words.text("transfer.file.submitted", requestRow)
                        : words.text("transfer.file.leftOut"));
        sheet.value(
                line,
                8,
                java.util.stream.Stream.concat(row.problems().stream(), row.warnings().stream())
                        .map(words::of)
                        .collect(Collectors.joining(" ")));
    }
}
