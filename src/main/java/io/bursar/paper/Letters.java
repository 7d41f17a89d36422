package io.bursar.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one document. Latin ones come from Liberation Sans, Chinese ones from Droid Sans Fallback; what
 * neither has (pictures, rare characters, marks that turn text around) is an empty box, one for what a reader sees as
 * one character.
 */
final class Letters implements Closeable {

    /** A piece of text in one font. */
    record Run(PDFont font, String text, int thousandths) {}

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CHINESE = "/fonts/DroidSansFallbackFull.ttf";
    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
    private static final String BOX = "□";

    private final List<Face> faces;

    Letters(PDDocument document) throws IOException {
        faces = List.of(Face.load(document, LATIN), Face.load(document, CHINESE));
    }

    /** The text in pieces, from left to right. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Face before = faces.getFirst();
        var seen = SEEN_AS_ONE.matcher(text);
        while (seen.find()) {
            String one = seen.group();
            Face face = faceOf(one);
            if (face == null) {
                one = BOX;
                face = faces.getFirst();
            }
            if (!face.equals(before) && !piece.isEmpty()) {
                runs.add(before.run(piece.toString()));
                piece.setLength(0);
            }
            before = face;
            piece.append(one);
        }
        if (!piece.isEmpty()) {
            runs.add(before.run(piece.toString()));
        }
        return runs;
    }

    /** How wide the text is at that size, in points, rounded up. */
    int width(String text, int size) {
        long thousandths = 0;
        for (Run run : runs(text)) {
            thousandths += run.thousandths();
        }
        return Math.toIntExact((thousandths * size + 999) / 1000);
    }

    /** As much of the text as fits, with dots where it was cut. */
    String fitted(String text, int size, int width) {
        if (width(text, size) <= width) {
            return text;
        }
        var seen = SEEN_AS_ONE.matcher(text);
        String fits = "…";
        while (seen.find() && width(text.substring(0, seen.end()) + "…", size) <= width) {
            fits = text.substring(0, seen.end()) + "…";
        }
        return fits;
    }

    /** The text in lines of that width: broken at spaces and between Chinese characters, within words where it must. */
    List<String> lines(String text, int size, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String rest = paragraph.strip();
            do {
                int end = firstLine(rest, size, width);
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            } while (!rest.isEmpty());
        }
        return lines;
    }

    /** Where the first line ends. */
    private int firstLine(String text, int size, int width) {
        var seen = SEEN_AS_ONE.matcher(text);
        long taken = 0;
        int end = 0;
        int goodEnd = 0;
        while (seen.find()) {
            taken += width(seen.group(), 1000);
            if (end > 0 && taken * size > width * 1000L) {
                return goodEnd > 0 ? goodEnd : end;
            }
            end = seen.end();
            if (end == text.length() || mayBreak(text, end)) {
                goodEnd = end;
            }
        }
        return end;
    }

    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if ("，。、；：！？）》」』”’…".indexOf(after) >= 0 || "（《「『“‘".indexOf(before) >= 0) {
            return false;
        }
        return Character.isWhitespace(before)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after)
                || "，。、；：！？）》」』,;".indexOf(before) >= 0;
    }

    private @org.jspecify.annotations.Nullable Face faceOf(String one) {
        return faces.stream().filter(face -> face.hasAll(one)).findFirst().orElse(null);
    }

    @Override
    public void close() throws IOException {
        for (Face face : faces) {
            face.source.close();
        }
    }

    private record Face(TrueTypeFont source, CmapLookup glyphs, PDFont font) {

        static Face load(PDDocument document, String resource) throws IOException {
            try (InputStream file = PDDocument.class.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new IOException("the font " + resource + " is missing");
                }
                TrueTypeFont source = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                return new Face(source, source.getUnicodeCmapLookup(), PDType0Font.load(document, source, true));
            }
        }

        boolean hasAll(String one) {
            return one.codePoints()
                    .allMatch(point -> Character.getType(point) != Character.FORMAT
                            && !Character.isISOControl(point)
                            && glyphs.getGlyphId(point) != 0);
        }

        Run run(String text) {
            try {
                return new Run(font, text, (int) Math.ceil(font.getStringWidth(text)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
