package io.bursar.transfer;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Nouns;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;
import io.bursar.web.Paging;

/**
 * What the editor of a draft shows.
 *
 * @param fileName of the uploaded file, or null
 * @param problems of the whole, in words
 * @param mine rows that somebody else's change kept from being saved, in words
 */
record EditorPage(
        Draft draft,
        Summary summary,
        List<Line> lines,
        Paging paging,
        boolean onlyProblems,
        @Nullable String fileName,
        List<String> problems,
        List<String> mine) {

    /**
     * A row as it can be edited.
     *
     * @param said what was found per cell, by the cell's name in lower case
     * @param meant the account's title where the text means one
     * @param onward the title of the account that it is given on to, where that text means one
     * @param echo the amount as it was understood, or null
     * @param ledgers to choose from; empty where there is nothing to choose
     * @param coupons to choose from; empty where the coupon is typed
     */
    record Line(
            DraftRow row,
            boolean spare,
            Map<String, List<String>> said,
            List<String> warnings,
            @Nullable String meant,
            @Nullable String onward,
            @Nullable String echo,
            List<Choice> ledgers,
            List<Choice> coupons) {

        public boolean inTheWay() {
            return !said.isEmpty() && !row.leftOut() && !spare;
        }

        public List<String> of(String cell) {
            return said.getOrDefault(cell, List.of());
        }
    }

    public InstructionKind kind() {
        return draft.kind();
    }

    public boolean ofCoupons() {
        return Nouns.isOfCoupons(draft.kind());
    }

    public boolean maybeOnward() {
        return Nouns.maybeOnward(draft.kind());
    }

    public boolean hasAmount() {
        return Nouns.hasAmount(draft.kind());
    }

    /** The reason's own problem is shown beside it. */
    public boolean reasonMissing() {
        return draft.reason().isBlank();
    }
}
