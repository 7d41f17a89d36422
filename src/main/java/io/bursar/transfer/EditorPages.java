package io.bursar.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.draft.Checked;
import io.bursar.draft.CheckedRow;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Facts;
import io.bursar.draft.Finding.Cell;
import io.bursar.draft.Typed;
import io.bursar.draft.Words;
import io.bursar.draftfile.Files;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;
import io.bursar.web.Paging;

/** Puts the editor of a draft together. */
@Component
class EditorPages {

    private static final int SIZE = 50;
    private static final int MOST_CHOICES = 100;

    private final Options options;
    private final Words words;
    private final Files files;

    EditorPages(Options options, Words words, Files files) {
        this.options = options;
        this.words = words;
        this.files = files;
    }

    /**
     * What the address asks for.
     *
     * @param spare empty rows to type into, on the last page
     */
    record Asked(@Nullable String page, boolean onlyProblems, int spare) {}

    EditorPage of(Checked checked, Asked asked, List<String> mine) {
        Draft draft = checked.draft();
        List<CheckedRow> rows = checked.rows().stream()
                .filter(row -> !asked.onlyProblems() || row.isInTheWay())
                .toList();
        Paging paging = Paging.of(asked.page(), SIZE, rows.size());
        List<EditorPage.Line> lines = new ArrayList<>();
        rows.stream().skip(paging.offset()).limit(SIZE).forEach(row -> lines.add(line(row, checked)));
        if (!asked.onlyProblems() && !paging.hasNext()) {
            spare(draft, asked.spare()).forEach(row -> lines.add(spareLine(row, checked)));
        }
        UUID file = draft.history().file();
        return new EditorPage(
                draft,
                Summary.of(checked),
                lines,
                paging,
                asked.onlyProblems(),
                file == null ? null : files.nameOf(file),
                checked.totals().stream()
                        .filter(it -> it.cell() != Cell.REASON)
                        .map(words::of)
                        .toList(),
                mine);
    }

    private static List<DraftRow> spare(Draft draft, int many) {
        int last = draft.rows().isEmpty() ? 0 : draft.rows().getLast().no();
        return IntStream.rangeClosed(last + 1, last + many)
                .mapToObj(no -> new DraftRow(no, Typed.EMPTY, false))
                .toList();
    }

    private EditorPage.Line spareLine(DraftRow row, Checked checked) {
        return new EditorPage.Line(
                row,
                true,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                ledgers(row, null, checked),
                coupons(row, null, checked));
    }

    private EditorPage.Line line(CheckedRow row, Checked checked) {
        Map<String, List<String>> said = new HashMap<>();
        row.problems()
                .forEach(problem -> said.computeIfAbsent(
                                problem.cell().name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(words.of(problem)));
        Account account = row.account();
        return new EditorPage.Line(
                row.row(),
                false,
                said,
                words.of(row.warnings()),
                account == null ? null : account.title(),
                row.onward() == null ? null : row.onward().title(),
                row.amount() == null ? null : words.money(row.amount()),
                ledgers(row.row(), account, checked),
                coupons(row.row(), account, checked));
    }

    private List<Choice> ledgers(DraftRow row, @Nullable Account account, Checked checked) {
        Facts facts = checked.facts();
        return switch (checked.draft().kind()) {
            case ALLOCATE_FUNDS ->
                withTyped(
                        options.ledgers(facts.master().cash(), facts.master().credit()),
                        row.typed().ledger());
            case RECLAIM_FUNDS -> {
                Facts.Purse purse = account == null ? Facts.Purse.UNSEEN : facts.purseOf(account.id());
                yield withTyped(
                        options.ledgers(purse.cash(), purse.credit()),
                        row.typed().ledger());
            }
            case ALLOCATE_COUPON, RECLAIM_COUPON, PAY_ORDER, PLACE_RENEWAL -> List.of();
        };
    }

    private List<Choice> coupons(DraftRow row, @Nullable Account account, Checked checked) {
        Facts.Shelf shelf = checked.facts().coupons();
        InstructionKind kind = checked.draft().kind();
        List<Choice> choices = new ArrayList<>();
        if (kind == InstructionKind.ALLOCATE_COUPON) {
            shelf.mine()
                    .seen()
                    .forEach(it -> choices.add(Choice.of(
                            it.id().value(), words.text("transfer.coupon.choice", words.coupon(it), it.balance()))));
        } else if (kind == InstructionKind.RECLAIM_COUPON && account != null) {
            shelf.of(account.id())
                    .seen()
                    .forEach(it -> choices.add(Choice.of(
                            it.subCoupon().value(),
                            words.text("transfer.coupon.choice", words.coupon(it), it.balance()))));
        }
        return choices.isEmpty() || choices.size() > MOST_CHOICES
                ? List.of()
                : withTyped(withEmpty(choices), row.typed().coupon());
    }

    private static List<Choice> withEmpty(List<Choice> choices) {
        choices.addFirst(Choice.of("", "—"));
        return choices;
    }

    /** What was typed can always stay as it is. */
    private static List<Choice> withTyped(List<Choice> choices, String typed) {
        if (choices.stream().anyMatch(it -> it.value().equals(typed))) {
            return choices;
        }
        List<Choice> more = new ArrayList<>(choices);
        more.add(Choice.of(typed, typed));
        return more;
    }
}
