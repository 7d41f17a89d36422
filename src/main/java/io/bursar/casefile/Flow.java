package io.bursar.casefile;

import java.util.List;

import io.bursar.paper.Paper;
import io.bursar.paper.Sheet;
import io.bursar.paper.Type;

/** Text that runs down upright sheets and on to the next. */
final class Flow {

    private static final int LEFT = 50;
    private static final int TOP = 60;
    private static final int LABEL = 130;
    private static final Type HEADING = Type.black(12);
    private static final Type PLAIN = Type.black(9);
    private static final Type SOFT = Type.soft(8);

    private final Paper paper;
    private Sheet sheet;
    private int y = TOP;

    Flow(Paper paper) {
        this.paper = paper;
        this.sheet = paper.newSheet();
    }

    /** The name of the whole, with words beneath. */
    void title(String text, String below) {
        sheet.text(LEFT, y, Type.black(20), text);
        sheet.text(LEFT, y + 18, Type.soft(10), below);
        y += 34;
    }

    void heading(String text) {
        room(60);
        y += 14;
        sheet.text(LEFT, y, HEADING, text);
        sheet.line(LEFT, y + 5, LEFT + width(), y + 5);
        y += 20;
    }

    /** A name with what is said beside it, in as many lines as that takes. */
    void fact(String name, String said) {
        List<String> names = sheet.lines(SOFT, LABEL - 10, name);
        List<String> lines = sheet.lines(PLAIN, width() - LABEL, said);
        for (int i = 0; i < Math.max(names.size(), lines.size()); i++) {
            room(13);
            if (i < names.size()) {
                sheet.text(LEFT, y, SOFT, names.get(i));
            }
            if (i < lines.size()) {
                sheet.text(LEFT + LABEL, y, PLAIN, lines.get(i));
            }
            y += 13;
        }
        y += 2;
    }

    /** Words on their own, over the whole width. */
    void say(String text) {
        for (String line : sheet.lines(PLAIN, width(), text)) {
            room(13);
            sheet.text(LEFT, y, PLAIN, line);
            y += 13;
        }
        y += 2;
    }

    /** The number of each sheet at its foot. */
    void number(java.util.function.BinaryOperator<String> words) {
        int pages = paper.sheets().size();
        for (int page = 1; page <= pages; page++) {
            Sheet one = paper.sheets().get(page - 1);
            one.textAround(
                    one.size().width() / 2,
                    one.size().height() - 30,
                    SOFT,
                    words.apply(Integer.toString(page), Integer.toString(pages)));
        }
    }

    private int width() {
        return sheet.size().width() - 2 * LEFT;
    }

    private void room(int height) {
        if (y + height > sheet.size().height() - 55) {
            sheet = paper.newSheet();
            y = TOP;
        }
    }
}
