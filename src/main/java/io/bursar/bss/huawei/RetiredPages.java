package io.bursar.bss.huawei;

/** The retired lists count pages from 1 instead of rows from 0 (multi-account.md 11). */
final class RetiredPages {

    /** The most rows that they give at once. */
    static final int ROWS = 100;

    private RetiredPages() {}

    /**
     * The page on which that row begins.
     *
     * @throws IllegalArgumentException for a row in the middle of a page: the retired lists cannot be asked for it
     */
    static int of(int offset) {
        if (offset % ROWS != 0) {
            throw new IllegalArgumentException("a retired list is read in pages of " + ROWS);
        }
        return offset / ROWS + 1;
    }
}
