package io.bursar.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Typed;
import io.bursar.web.TypedText;

/**
 * The rows of one page of the editor as they were typed: for each {@code no} the fields {@code account-<no>} and so on.
 *
 * @param version of the draft that was shown
 * @param action the button that was pressed
 */
record Edits(long version, String reason, String action, Map<Integer, DraftRow> rows) {

    private static final int LONGEST_REASON = 5_000;

    static Edits of(MultiValueMap<String, String> fields) {
        Map<Integer, DraftRow> rows = new HashMap<>();
        List<String> numbers = Objects.requireNonNullElse(fields.get("no"), List.of());
        for (String number : numbers) {
            int no = (int) number(number, 1_000_000);
            Typed typed = new Typed(
                    cell(fields, "account-" + no),
                    cell(fields, "amount-" + no),
                    cell(fields, "ledger-" + no),
                    cell(fields, "coupon-" + no),
                    cell(fields, "remark-" + no),
                    cell(fields, "onward-" + no));
            rows.put(no, new DraftRow(no, typed, fields.containsKey("out-" + no)));
        }
        String reason = TypedText.of(fields.getFirst("reason"));
        if (reason.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Edits(
                number(Objects.requireNonNullElse(fields.getFirst("version"), ""), Long.MAX_VALUE),
                reason.replace('\0', '\uFFFD'),
                Objects.requireNonNullElse(fields.getFirst("action"), "save"),
                rows);
    }

    /** The draft with what was typed; rows in which everything was wiped out are gone. */
    Draft on(Draft draft) {
        Map<Integer, DraftRow> typed = new HashMap<>(rows);
        List<DraftRow> all = new ArrayList<>();
        for (DraftRow row : draft.rows()) {
            DraftRow edited = typed.remove(row.no());
            all.add(edited == null ? row : edited);
        }
        all.addAll(typed.values());
        all.removeIf(row -> row.typed().isBlank() || action.equals("remove-" + row.no()));
        return draft.with(reason, all);
    }

    /** The rows that say something else than the draft does now. */
    List<DraftRow> differing(Draft draft) {
        return on(draft).rows().stream()
                .filter(row -> !draft.rows().contains(row))
                .toList();
    }

    private static String cell(MultiValueMap<String, String> fields, String name) {
        String typed = TypedText.of(fields.getFirst(name));
        if (typed.length() > Typed.LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return typed;
    }

    private static long number(String text, long most) {
        if (!text.matches("[1-9][0-9]{0,17}") || Long.parseLong(text) > most) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(text);
    }
}
