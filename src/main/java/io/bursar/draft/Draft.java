package io.bursar.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.approval.RequestNumber;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;

/** A request in the making: one kind, any number of rows, right or wrong. */
public record Draft(
        DraftId id, InstructionKind kind, UserId maker, String reason, List<DraftRow> rows, History history) {

    /** The most rows of one request. */
    public static final int MOST_ROWS = 1_000;

    public Draft {
        rows = rows.stream().sorted(Comparator.comparingInt(DraftRow::no)).toList();
    }

    /**
     * Where it came from and what became of it.
     *
     * @param version counts the savings; 0 for one that is not stored
     * @param file the uploaded file, or null
     * @param request what it became, or null
     */
    public record History(
            long version,
            Instant updated,
            @Nullable UUID file,
            @Nullable Origin origin,
            @Nullable RequestNumber request) {

        /** Of one that is not stored yet and comes from nowhere. */
        public static History fresh(Instant at) {
            return new History(0, at, null, null, null);
        }

        /** Made after another request. */
        public History from(Origin origin) {
            return new History(version, updated, file, origin, request);
        }

        /** Made from that file, which is kept already. */
        public History fromFile(UUID file) {
            return new History(version, updated, file, origin, request);
        }
    }

    /** The request that it was made after. */
    public record Origin(RequestNumber number, How how) {}

    /** How it was made after another request. */
    public enum How {
        /** The same once more. */
        COPY,
        /** After it was returned, rejected, recalled or expired. */
        AGAIN,
        /** The rows that Huawei refused. */
        RESEND,
        /** What was taken back to be given on, and has stayed with the master. */
        ONWARD
    }

    /** An empty one without a reason, not stored yet. */
    public static Draft fresh(InstructionKind kind, UserId maker, Instant at) {
        return new Draft(DraftId.fresh(), kind, maker, "", List.of(), History.fresh(at));
    }

    /** The same with that reason and those rows; stored only by {@link Drafts#save}. */
    public Draft with(String reason, List<DraftRow> rows) {
        return new Draft(id, kind, maker, reason, rows, history);
    }

    public Draft with(History history) {
        return new Draft(id, kind, maker, reason, rows, history);
    }

    /** The rows counted from 1. */
    public static List<DraftRow> numbered(List<Typed> typed) {
        return java.util.stream.IntStream.range(0, typed.size())
                .mapToObj(i -> new DraftRow(i + 1, typed.get(i), false))
                .toList();
    }

    /** It became a request and cannot be changed any more. */
    public boolean isSubmitted() {
        return history.request() != null;
    }

    /** How many rows stay behind when it is submitted. */
    public int leftOut() {
        return (int) rows.stream().filter(DraftRow::leftOut).count();
    }
}
