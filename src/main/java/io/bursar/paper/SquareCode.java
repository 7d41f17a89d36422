package io.bursar.paper;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code, error correction M, without its quiet zone: whoever draws it leaves four modules free around it. */
public final class SquareCode {

    private final ByteMatrix modules;

    private SquareCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * A code that says this text.
     *
     * @throws IllegalArgumentException for more than such a code holds (some 2,300 bytes)
     */
    public static SquareCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return new SquareCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "does not fit into a QR code: " + text.length() + " characters", tooLong);
        }
    }

    /** Modules along one side. */
    public int size() {
        return modules.getWidth();
    }

    public boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** The dark modules as the path of an SVG picture whose unit is one module. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                int start = column;
                while (column < size() && isDark(column, row)) {
                    column++;
                }
                if (column > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start, row, column - start, column - start));
                }
            }
        }
        return path.toString();
    }
}
