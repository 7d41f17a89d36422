package io.bursar.draftfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.Drafts;
import io.bursar.identity.People;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.support.PortalTest;
import io.bursar.support.TestDatabase;
import io.bursar.transfer.Making;

/**
 * What reading, checking and keeping 10,000 lines costs (reliability.md 6, PF12): ten files of as many rows as a
 * request may have, against one COPY of as many rows. No test: run it with {@code bench/import}.
 */
@PortalTest
class ImportBench {

    private static final int ROUNDS = 9;
    private static final int FILES = 10;
    private static final int ROWS = 1_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftCheck check;

    @Autowired
    private Files files;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private People people;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Test
    void measure() throws IOException, SQLException {
        List<byte[]> sheets = sheets();
        String lines = lines();
        UserId maker = people.in(Role.FINANCE).getFirst().id();
        List<Double> copies = new ArrayList<>();
        List<Double> imports = new ArrayList<>();
        try (Connection connection = new TestDatabase(url).owner().getConnection()) {
            for (int round = -2; round < ROUNDS; round++) {
                double copied = copy(connection, lines);
                double imported = bring(sheets, maker);
                if (round >= 0) {
                    copies.add(copied);
                    imports.add(imported);
                }
            }
        }
        double ratio = median(imports) / median(copies);
        OUT.printf(
                Locale.ROOT,
                "PF12 10,000 lines read, checked and kept: %s; COPY of 10,000 rows: %s%n",
                words(imports),
                words(copies));
        OUT.printf(
                Locale.ROOT,
                "PF12 ratio %.1f, goal at most 10: %s; %.0f ms, goal at most 5000: %s%n",
                ratio,
                ratio <= 10 ? "met" : "MISSED",
                median(imports),
                median(imports) <= 5000 ? "met" : "MISSED");
    }

    /** As the upload does it, page apart. */
    private double bring(List<byte[]> sheets, UserId maker) {
        long start = System.nanoTime();
        for (byte[] sheet : sheets) {
            if (!(new SheetImport(InstructionKind.ALLOCATE_FUNDS).read(sheet)
                    instanceof SheetImport.Imported.Rows imported)) {
                throw new IllegalStateException("the file is refused");
            }
            UUID stored = files.keep(new Files.Stored("bench.csv", "text/csv", sheet), maker);
            Draft empty = Draft.fresh(InstructionKind.ALLOCATE_FUNDS, maker, drafts.now());
            Draft draft = empty.with("", imported.rows()).with(empty.history().fromFile(stored));
            drafts.create(draft);
            if (check.check(draft).rows().size() != ROWS) {
                throw new IllegalStateException("rows are missing");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double copy(Connection connection, String lines) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (like draft_row including all)");
            statement.execute("truncate bench_row");
        }
        long start = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy bench_row (draft_id, no, account, amount, ledger, coupon, remark, left_out)"
                                + " from stdin (format csv)",
                        new StringReader(lines));
        return (System.nanoTime() - start) / 1e6;
    }

    private List<byte[]> sheets() throws IOException {
        List<Account> accounts = Making.payable(directory);
        List<byte[]> sheets = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (CsvFile csv = new CsvFile(bytes, List.of("账号", "金额", "备注"))) {
                for (int row = 0; row < ROWS; row++) {
                    csv.row(List.of(
                            Cell.of(accounts.get(row % accounts.size()).id().value()),
                            Cell.of(BigDecimal.valueOf(file * ROWS + row + 1L, 2)),
                            Cell.of("十一月")));
                }
            }
            sheets.add(bytes.toByteArray());
        }
        return sheets;
    }

    /** The same rows for COPY. */
    private static String lines() {
        UUID draft = UUID.randomUUID();
        return IntStream.rangeClosed(1, FILES * ROWS)
                .mapToObj(no -> draft + "," + no + ",06a29ceaae80d2400fc0c01027684d40," + BigDecimal.valueOf(no, 2)
                        + ",\"\",\"\",十一月,f\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static String words(List<Double> millis) {
        return String.format(
                Locale.ROOT,
                "%.0f ms (%.0f to %.0f)",
                median(millis),
                Collections.min(millis),
                Collections.max(millis));
    }
}
