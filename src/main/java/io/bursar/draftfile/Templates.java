package io.bursar.draftfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.account.Listing;
import io.bursar.draft.Draft;
import io.bursar.draft.Nouns;
import io.bursar.draft.Words;
import io.bursar.instruction.InstructionKind;

/** Empty sheets of a kind, with every account in normal state filled in. */
@Component("transferTemplates")
class Templates {

    private static final int MOST_ACCOUNTS = 10_000;
    private static final int PAGE = 200;

    private final AccountDirectory directory;
    private final Words words;

    Templates(AccountDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    Files.Stored workbook(InstructionKind kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bursar", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.text("transfer.file.sheet"));
            List<String> head = head(kind);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 24);
            }
            int line = 0;
            for (Listing.Row row : accounts()) {
                sheet.value(++line, 0, row.account().id().value());
                sheet.value(line, 1, row.account().title());
            }
            sheet.freezePane(0, 1);
            Worksheet help = workbook.newWorksheet(words.text("transfer.file.help"));
            help.value(0, 0, words.text("transfer.file.help." + kind));
            help.value(1, 0, words.text("transfer.file.helpRows", Draft.MOST_ROWS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Files.Stored("bursar-" + Nouns.of(kind) + ".xlsx", Files.XLSX, bytes.toByteArray());
    }

    /** With the mark that lets spreadsheets see UTF-8. */
    Files.Stored lines(InstructionKind kind) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(head(kind).stream().map(Templates::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
        for (Listing.Row row : accounts()) {
            text.append(quoted(row.account().id().value()))
                    .append(',')
                    .append(quoted(row.account().title()))
                    .append(",".repeat(head(kind).size() - 2))
                    .append("\r\n");
        }
        return new Files.Stored(
                "bursar-" + Nouns.of(kind) + ".csv", Files.CSV, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> head(InstructionKind kind) {
        List<String> head = new ArrayList<>(List.of("transfer.head.account", "transfer.head.name"));
        head.add(Nouns.isOfCoupons(kind) ? "transfer.head.coupon" : "transfer.head.ledger");
        if (Nouns.hasAmount(kind)) {
            head.add("transfer.head.amount");
        }
        if (Nouns.maybeOnward(kind)) {
            head.add("transfer.head.onward");
        }
        head.add("transfer.head.remark");
        return head.stream().map(words::text).toList();
    }

    private List<Listing.Row> accounts() {
        List<Listing.Row> accounts = new ArrayList<>();
        for (int page = 1; accounts.size() < MOST_ACCOUNTS; page++) {
            Listing found = directory.search(
                    new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.DISPLAY_NAME, false, page, PAGE));
            accounts.addAll(found.rows());
            if (page >= found.pages()) {
                break;
            }
        }
        return accounts;
    }

    /** A name that a spreadsheet would take for a formula is kept from being one. */
    private static String quoted(String text) {
        String safe = text.matches("[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
