package io.bursar.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One page. Text stands on the line whose height is given as {@code y}. */
public final class Sheet {

    private final PDPageContentStream content;
    private final Letters letters;
    private final PaperSize size;

    Sheet(PDPageContentStream content, Letters letters, PaperSize size) {
        this.content = content;
        this.letters = letters;
        this.size = size;
    }

    public PaperSize size() {
        return size;
    }

    /** Text that begins at {@code x}. */
    public Sheet text(int x, int y, Type type, String text) {
        return drawing(() -> {
            content.beginText();
            content.setNonStrokingColor(type.ink().color());
            content.newLineAtOffset(x, size.height() - y);
            for (Letters.Run run : letters.runs(text)) {
                content.setFont(run.font(), type.size());
                content.showText(run.text());
            }
            content.endText();
        });
    }

    /** Text that ends at {@code right}. */
    public Sheet textUpTo(int right, int y, Type type, String text) {
        return text(right - letters.width(text, type.size()), y, type, text);
    }

    /** Text with its middle at {@code x}. */
    public Sheet textAround(int x, int y, Type type, String text) {
        return text(x - letters.width(text, type.size()) / 2, y, type, text);
    }

    /** How wide that text is, rounded up. */
    public int width(Type type, String text) {
        return letters.width(text, type.size());
    }

    /** As much of the text as fits into that width, with dots where it was cut. */
    public String fitted(Type type, int width, String text) {
        return letters.fitted(text, type.size(), width);
    }

    /** The text broken into lines of that width. */
    public List<String> lines(Type type, int width, String text) {
        return letters.lines(text, type.size(), width);
    }

    public Sheet line(int fromX, int fromY, int toX, int toY) {
        return drawing(() -> {
            content.setStrokingColor(Ink.FORM.color());
            content.setLineWidth(1f / 2);
            content.moveTo(fromX, size.height() - fromY);
            content.lineTo(toX, size.height() - toY);
            content.stroke();
        });
    }

    /** An empty box whose upper left corner is at {@code x}, {@code y}. */
    public Sheet box(int x, int y, int width, int height) {
        return drawing(() -> {
            content.setStrokingColor(Ink.FORM.color());
            content.setLineWidth(1);
            content.addRect(x, size.height() - y - height, width, height);
            content.stroke();
        });
    }

    /** A filled box, under whatever is written afterwards. */
    public Sheet ground(int x, int y, int width, int height) {
        return drawing(() -> {
            content.setNonStrokingColor(Ink.GROUND.color());
            content.addRect(x, size.height() - y - height, width, height);
            content.fill();
        });
    }

    /** A square code of that side. */
    public Sheet code(int x, int y, int side, SquareCode code) {
        return drawing(() -> {
            content.saveGraphicsState();
            content.setNonStrokingColor(Ink.BLACK.color());
            content.transform(new org.apache.pdfbox.util.Matrix(
                    side / (float) code.size(), 0, 0, -side / (float) code.size(), x, size.height() - y));
            for (int row = 0; row < code.size(); row++) {
                for (int column = 0; column < code.size(); column++) {
                    if (code.isDark(column, row)) {
                        content.addRect(column, row, 1, 1);
                    }
                }
            }
            content.fill();
            content.restoreGraphicsState();
        });
    }

    private Sheet drawing(Drawing drawing) {
        try {
            drawing.draw();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @FunctionalInterface
    private interface Drawing {
        void draw() throws IOException;
    }
}
