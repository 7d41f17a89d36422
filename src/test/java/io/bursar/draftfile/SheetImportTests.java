package io.bursar.draftfile;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.draft.DraftRow;
import io.bursar.draft.Typed;
import io.bursar.draftfile.SheetImport.Imported;
import io.bursar.instruction.InstructionKind;

import static org.assertj.core.api.Assertions.assertThat;

class SheetImportTests {

    @Test
    void findsColumnsByTheirHeadsInAnyOrder() {
        Imported imported = read(InstructionKind.ALLOCATE_FUNDS, "备注,金额（元）,账号名称,子账号 ID,别的\n急,1.2万,研发,a1,x\n,5,测试,,\n");

        assertThat(imported)
                .isEqualTo(new Imported.Rows(
                        java.util.List.of(
                                new DraftRow(2, new Typed("a1", "1.2万", "", "", "急"), false),
                                new DraftRow(3, new Typed("测试", "5", "", "", ""), false)),
                        0));
    }

    @Test
    void understandsEnglishHeads() {
        assertThat(read(InstructionKind.ALLOCATE_COUPON, "Sub-account ID,Coupon ID,Amount (yuan)\na1,K1,5\n"))
                .isEqualTo(
                        new Imported.Rows(java.util.List.of(new DraftRow(2, Typed.coupon("a1", "5", "K1"), false)), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"子账号 ID,代金券 ID,改拨到", "Sub-account ID,Coupon ID,Give on to"})
    void readsToWhomACouponIsGivenOn(String heads) {
        assertThat(read(InstructionKind.RECLAIM_COUPON, heads + "\na1,K1,研发\n"))
                .isEqualTo(new Imported.Rows(
                        java.util.List.of(new DraftRow(2, new Typed("a1", "", "", "K1", "", "研发"), false)), 0));
        assertThat(read(InstructionKind.ALLOCATE_COUPON, heads + ",金额\na1,K1,研发,5\n"))
                .as("what is given is not given on")
                .isEqualTo(
                        new Imported.Rows(java.util.List.of(new DraftRow(2, Typed.coupon("a1", "5", "K1"), false)), 0));
    }

    @Test
    void leavesRowsOfATemplateAloneThatNobodyFilledIn() {
        assertThat(read(InstructionKind.RECLAIM_FUNDS, "账号,金额\na1,\na2,7\na3,\n"))
                .isInstanceOfSatisfying(Imported.Rows.class, it -> {
                    assertThat(it.rows()).hasSize(1);
                    assertThat(it.untouched()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'账号,金额' | transfer.upload.nothing",
                "'金额,备注\n5,x' | transfer.upload.noAccount",
                "'账号,备注\na1,x' | transfer.upload.noAmount",
                "'账号,金额,金额\na1,1,2' | transfer.upload.twice",
                "'a1,5\na2,6' | transfer.upload.noAccount",
                "'' | sheet.refused.EMPTY"
            })
    void refusesWhatItCannotUse(String text, String key) {
        assertThat(read(InstructionKind.ALLOCATE_FUNDS, text))
                .isInstanceOfSatisfying(
                        Imported.Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "账号,金额 | a,1,200.00",
                "账号,金额,备注 | a,1,200.00",
                "账号,金额,备注 | a,12,345,急",
                "账号,备注,金额 | a,急,12,00",
                "账号,金额,备注 | a,5,谢谢,急"
            })
    void refusesLinesThatACommaHasCut(String heads, String line) {
        assertThat(read(InstructionKind.ALLOCATE_FUNDS, heads + "\nb,7\n" + line + "\n"))
                .isEqualTo(new Imported.Refused("transfer.upload.comma", java.util.List.of(3L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"1,200.00\",急", "a,1200,200 台", "a,1,", "a,1000,123", "a,1,,,"})
    void takesLinesThatAreWhole(String line) {
        assertThat(read(InstructionKind.ALLOCATE_FUNDS, "账号,金额,备注\n" + line + "\n"))
                .isInstanceOf(Imported.Rows.class);
    }

    @Test
    void refusesMoreRowsThanARequestHas() {
        assertThat(read(InstructionKind.ALLOCATE_FUNDS, "账号,金额\n" + "a,1\n".repeat(1_000)))
                .isInstanceOf(Imported.Rows.class);
        assertThat(read(InstructionKind.ALLOCATE_FUNDS, "账号,金额\n" + "a,1\n".repeat(1_001)))
                .isEqualTo(new Imported.Refused("sheet.refused.TOO_MANY_ROWS", java.util.List.of(1_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\x\\CON", "", "..", "a\u202Egnp.xlsx", "x\r\ny"})
    void keepsOnlyAPlainNameOfAFile(String name) {
        assertThat(Files.plainName(name))
                .matches("[^/\\\\\\p{Cc}\\p{Cf}]{1,120}")
                .doesNotStartWith(".");
    }

    private static Imported read(InstructionKind kind, String text) {
        return new SheetImport(kind).read(text.getBytes(StandardCharsets.UTF_8));
    }
}
