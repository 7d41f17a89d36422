package io.bursar.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a cell may hold, and where it is. */
final class Cells {

    /** Excel's own precision; what it writes behind is the noise of binary fractions. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST_NUMBER = 40;

    private Cells() {}

    /** The text without blanks at its ends (those of Chinese keyboards too). */
    static String text(String raw, Limits limits, String place) throws NotRead {
        if (raw.length() > limits.characters()) {
            throw new NotRead(Reading.Why.CELL_TOO_LONG, place);
        }
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        String text = raw.substring(from, to);
        if (text.chars().anyMatch(Cells::isForbidden)) {
            throw new NotRead(Reading.Why.CONTROL_CHARACTERS, place);
        }
        return text;
    }

    /** A spreadsheet's number as a person would read it: no exponent, no binary noise. */
    static String number(String raw) {
        if (raw.length() > LONGEST_NUMBER || !raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw);
        BigDecimal clean = number.precision() > SPREADSHEET.getPrecision() ? number.round(SPREADSHEET) : number;
        return clean.signum() == 0 ? "0" : clean.stripTrailingZeros().toPlainString();
    }

    /** {@code B7}; row from 1, column from 0. */
    static String place(long row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static boolean isForbidden(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f || c == 0xfffe || c == 0xffff;
    }
}
