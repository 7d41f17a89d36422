package io.bursar.draftfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.support.PortalTest;
import io.bursar.transfer.Making;

/**
 * What reading and checking a file of 1,000 rows costs. No test: run it with {@code bench/check}. A third of the rows
 * is wrong, as in a first attempt; the median and the worst of the rounds after warming up are printed.
 */
@PortalTest
class CheckBench {

    private static final int ROUNDS = 15;
    private static final int WARM = 5;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private DraftCheck check;

    @Test
    void measure() throws IOException {
        byte[] file = file(Making.payable(directory));
        long[] read = new long[ROUNDS];
        long[] checked = new long[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            var rows = (SheetImport.Imported.Rows) new SheetImport(InstructionKind.ALLOCATE_FUNDS).read(file);
            long between = System.nanoTime();
            Checked result = check.check(
                    Draft.fresh(InstructionKind.ALLOCATE_FUNDS, new UserId(UUID.randomUUID()), Instant.EPOCH)
                            .with("试验", rows.rows()));
            long end = System.nanoTime();
            if (result.rows().size() != Draft.MOST_ROWS) {
                throw new IllegalStateException(
                        "rows are missing: " + result.rows().size());
            }
            if (round >= 0) {
                read[round] = between - start;
                checked[round] = end - between;
            }
        }
        say("read  ", read);
        say("check ", checked);
    }

    private static void say(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s 1,000 rows: median %.1f ms, worst %.1f ms%n",
                what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
    }

    private static byte[] file(List<Account> accounts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> heads = List.of("子账号 ID", "账号名称", "金额（元）", "账本", "备注");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            for (int row = 1; row <= Draft.MOST_ROWS; row++) {
                Account account = accounts.get(row % accounts.size());
                sheet.value(
                        row, 0, row % 5 == 0 ? "nobody-" + row : account.id().value());
                sheet.value(row, 1, account.title());
                sheet.value(row, 2, row % 7 == 0 ? "1.005" : row + ".50");
                sheet.value(row, 3, row % 11 == 0 ? "信用 2031-01-31" : "");
                sheet.value(row, 4, "备注 " + row);
            }
        }
        return bytes.toByteArray();
    }
}
