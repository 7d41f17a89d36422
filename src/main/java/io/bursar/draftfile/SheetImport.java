package io.bursar.draftfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Nouns;
import io.bursar.draft.Typed;
import io.bursar.instruction.InstructionKind;
import io.bursar.sheet.Limits;
import io.bursar.sheet.Reading;
import io.bursar.sheet.SheetRow;
import io.bursar.sheet.Sheets;

/** Makes rows of an uploaded sheet. Columns are found by their heads, in any order; others are left alone. */
final class SheetImport {

    /** Templates name every account, so a file may have more rows than a request. */
    private static final Limits LIMITS = Limits.ofRows(20_000);

    /** An amount of which a comma has cut the thousands off, and what it has cut off. */
    private static final Pattern BEFORE = Pattern.compile("[¥￥]?\\s*\\d{1,3}");

    private static final Pattern BEHIND = Pattern.compile("\\d{3}(\\.\\d{1,2})?");

    private final InstructionKind kind;

    SheetImport(InstructionKind kind) {
        this.kind = kind;
    }

    /** What became of a file. */
    sealed interface Imported {

        /**
         * Its rows, right or wrong.
         *
         * @param untouched rows in which nothing was asked for: those of a template that nobody filled in
         */
        record Rows(List<DraftRow> rows, int untouched) implements Imported {}

        /** It could not be used, with a message key and its arguments. */
        record Refused(String key, List<Object> arguments) implements Imported {}
    }

    /** The columns that are understood, and what people call them. */
    enum Column {
        ACCOUNT("子账号id", "子账号", "账号id", "账号", "sub-account id", "sub-account", "account id", "account"),
        NAME("账号名称", "子账号名称", "名称", "account name", "name"),
        AMOUNT("金额", "amount"),
        LEDGER("账本", "扣款账户", "ledger"),
        COUPON("代金券id", "代金券", "coupon id", "coupon"),
        ONWARD("改拨到", "改拨到子账号", "give on to", "given on to"),
        REMARK("备注", "remark", "note");

        /** Parted and enclosed by bars. */
        private final String heads;

        Column(String... heads) {
            this.heads = "|" + String.join("|", heads) + "|";
        }

        private boolean isCalled(String head) {
            return !head.isEmpty() && heads.contains("|" + head + "|");
        }
    }

    Imported read(byte[] bytes) {
        return switch (Sheets.read(bytes, LIMITS)) {
            case Reading.Refused it -> new Imported.Refused("sheet.refused." + it.why(), List.of(it.detail()));
            case Reading.Rows it -> rows(it.rows(), !Sheets.isWorkbook(bytes));
        };
    }

    private Imported rows(List<SheetRow> sheet, boolean text) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> heads = sheet.getFirst().cells();
        for (int place = 0; place < heads.size(); place++) {
            for (Column column : Column.values()) {
                if (column.isCalled(plain(heads.get(place))) && places.putIfAbsent(column, place) != null) {
                    return refused("transfer.upload.twice", heads.get(place));
                }
            }
        }
        if (!places.containsKey(Column.ACCOUNT) && !places.containsKey(Column.NAME)) {
            return refused("transfer.upload.noAccount");
        }
        if (Nouns.hasAmount(kind) && !places.containsKey(Column.AMOUNT)) {
            return refused("transfer.upload.noAmount");
        }
        if (Nouns.isOfCoupons(kind) && !places.containsKey(Column.COUPON)) {
            return refused("transfer.upload.noCoupon");
        }
        List<SheetRow> lines = sheet.subList(1, sheet.size());
        SheetRow broken = text
                ? lines.stream()
                        .filter(it -> isCutByAComma(it, heads, places))
                        .findFirst()
                        .orElse(null)
                : null;
        return broken == null ? rows(lines, places) : refused("transfer.upload.comma", broken.number());
    }

    /**
     * Whether a comma within a cell has made two of it: 1,200.00 without quotation marks would be 1 yuan. In a workbook
     * that cannot be, and whatever stands beside its columns is left alone.
     */
    private static boolean isCutByAComma(SheetRow line, List<String> heads, Map<Column, Integer> places) {
        boolean tooWide = line.cells().stream().skip(heads.size()).anyMatch(cell -> !cell.isEmpty());
        Integer amount = places.get(Column.AMOUNT);
        if (tooWide || amount == null) {
            return tooWide;
        }
        boolean known =
                places.entrySet().stream().anyMatch(it -> it.getValue() == amount + 1 && it.getKey() != Column.REMARK);
        return !known
                && BEFORE.matcher(line.cell(amount)).matches()
                && BEHIND.matcher(line.cell(amount + 1)).matches();
    }

    private Imported rows(List<SheetRow> sheet, Map<Column, Integer> places) {
        List<DraftRow> rows = new ArrayList<>();
        int untouched = 0;
        for (SheetRow line : sheet) {
            String account = cell(line, places, Column.ACCOUNT);
            Typed typed = new Typed(
                    account.isEmpty() ? cell(line, places, Column.NAME) : account,
                    Nouns.hasAmount(kind) ? cell(line, places, Column.AMOUNT) : "",
                    Nouns.isOfCoupons(kind) ? "" : cell(line, places, Column.LEDGER),
                    Nouns.isOfCoupons(kind) ? cell(line, places, Column.COUPON) : "",
                    cell(line, places, Column.REMARK),
                    Nouns.maybeOnward(kind) ? cell(line, places, Column.ONWARD) : "");
            if (typed.amount().isEmpty() && typed.coupon().isEmpty()) {
                untouched++;
            } else if (rows.size() == Draft.MOST_ROWS) {
                return refused("sheet.refused.TOO_MANY_ROWS", Draft.MOST_ROWS);
            } else {
                rows.add(new DraftRow((int) line.number(), typed, false));
            }
        }
        return rows.isEmpty() ? refused("transfer.upload.nothing") : new Imported.Rows(rows, untouched);
    }

    private static String cell(SheetRow line, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : line.cell(place);
    }

    /** Without what stands in brackets: 金额（元） is 金额. */
    private static String plain(String head) {
        String bare = head.replaceAll("[（(].*", "").strip().toLowerCase(Locale.ROOT);
        return bare.endsWith(" id") && bare.codePointAt(0) > 'z' ? bare.replace(" id", "id") : bare;
    }

    private static Imported refused(String key, Object... arguments) {
        return new Imported.Refused(key, List.of(arguments));
    }
}
