package io.bursar.voucher;

import java.util.List;

import io.bursar.paper.Ink;
import io.bursar.paper.Sheet;
import io.bursar.paper.Type;
import io.bursar.web.Labels;

/** Draws the cells of a form: a label in two languages on a tinted ground, and what is filled in beside it. */
final class Cells {

    static final int LABEL = 66;

    private static final Type CHINESE = Type.black(9);
    private static final Type ENGLISH = Type.soft(6);

    private final Sheet sheet;
    private final Labels labels;

    Cells(Sheet sheet, Labels labels) {
        this.sheet = sheet;
        this.labels = labels;
    }

    /** Where a cell lies. */
    record Area(int x, int y, int width, int height) {}

    /** A tinted cell with its name. */
    void label(Area at, String key) {
        sheet.ground(at.x, at.y, at.width, at.height).box(at.x, at.y, at.width, at.height);
        int middle = at.x + at.width / 2;
        int y = at.y + at.height / 2;
        sheet.textAround(middle, y + 1, CHINESE, labels.chinese(key));
        sheet.textAround(middle, y + 10, ENGLISH, sheet.fitted(ENGLISH, at.width - 4, labels.english(key)));
    }

    /** A cell with lines of text, as many as there is room for; the last says that there was more. */
    void filled(Area at, Type type, List<String> texts) {
        sheet.box(at.x, at.y, at.width, at.height);
        int step = type.size() + 3;
        int room = Math.max(1, (at.height - 4) / step);
        List<String> all = texts.stream()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> sheet.lines(type, at.width - 12, text).stream())
                .toList();
        List<String> lines = all.size() <= room ? all : all.subList(0, room);
        int y = at.y + (at.height - lines.size() * step) / 2 + type.size();
        for (int i = 0; i < lines.size(); i++) {
            boolean cut = i == lines.size() - 1 && all.size() > room;
            String line = cut ? sheet.fitted(type, at.width - 18, lines.get(i)) + "…" : lines.get(i);
            sheet.text(at.x + 6, y + i * step, type, line);
        }
    }

    /** A name on its ground with its content beside it. */
    void pair(Area at, String key, Type type, String... texts) {
        label(new Area(at.x, at.y, LABEL, at.height), key);
        filled(new Area(at.x + LABEL, at.y, at.width - LABEL, at.height), type, List.of(texts));
    }

    static Type alarm(int size) {
        return new Type(size, Ink.ALARM);
    }
}
