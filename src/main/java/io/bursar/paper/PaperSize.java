package io.bursar.paper;

/** Sizes in points, rounded as ISO 216 printers do. */
public enum PaperSize {
    A4_UPRIGHT(595, 842),
    A4_ACROSS(842, 595),
    A5_ACROSS(595, 420);

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
