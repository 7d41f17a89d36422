package io.bursar.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads what people upload. */
public final class Sheets {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    /**
     * The first visible sheet of an .xlsx, or the lines of a .csv; which of them it is tells the content, never the
     * name. Text may be UTF-8, UTF-16 with its mark, or GB 18030; cells may be parted by comma, semicolon or tab.
     *
     * @throws IOException when the stream itself fails
     */
    public static Reading read(InputStream content, Limits limits) throws IOException {
        byte[] bytes = content.readNBytes(limits.bytes() + 1);
        return read(bytes, limits);
    }

    /** The same for bytes in memory. */
    public static Reading read(byte[] bytes, Limits limits) {
        try {
            if (bytes.length == 0) {
                throw new NotRead(Reading.Why.EMPTY);
            }
            if (bytes.length > limits.bytes()) {
                throw new NotRead(Reading.Why.TOO_LARGE, limits.bytes() / 1_000_000);
            }
            if (startsWith(bytes, OLE2)) {
                throw new NotRead(Reading.Why.OLD_EXCEL);
            }
            List<SheetRow> rows = isWorkbook(bytes) ? Workbook.read(bytes, limits) : Lines.read(bytes, limits);
            if (rows.isEmpty()) {
                throw new NotRead(Reading.Why.EMPTY);
            }
            return new Reading.Rows(rows);
        } catch (NotRead notRead) {
            return notRead.refused();
        }
    }

    /** Whether these bytes are read as an .xlsx; anything else is taken for text. */
    public static boolean isWorkbook(byte[] bytes) {
        return startsWith(bytes, ZIP);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
