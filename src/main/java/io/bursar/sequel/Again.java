package io.bursar.sequel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.approval.RequestRecord;
import io.bursar.approval.RequestRecords;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Drafts;
import io.bursar.draft.Origins;
import io.bursar.draft.Typed;
import io.bursar.draftfile.Attachments;
import io.bursar.identity.Person;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.Instructions;

/** New drafts after requests: the same once more, once more after a no, and the rows that Huawei refused. */
@Component("transferAgain")
class Again {

    private final Origins origins;
    private final RequestRecords records;
    private final Instructions instructions;
    private final Drafts drafts;
    private final Papers papers;

    Again(Origins origins, RequestRecords records, Instructions instructions, Drafts drafts, Papers papers) {
        this.papers = papers;
        this.origins = origins;
        this.records = records;
        this.instructions = instructions;
        this.drafts = drafts;
    }

    /** What else belongs to a request: what was put beside it, and what became of its coupons. */
    @Component
    record Papers(Attachments attachments, Strandings strandings) {}

    /**
     * What would be taken over and what would not.
     *
     * @param kind of the draft
     * @param reason of the request
     */
    record Plan(
            Origins.Origin origin,
            Draft.How how,
            InstructionKind kind,
            String reason,
            List<DraftRow> taken,
            List<Left> left) {}

    /** A row that is not taken over, and the message key of why. */
    record Left(DraftRow row, String why) {}

    /** What can be made after a request in that state. */
    static List<Draft.How> possible(RequestOverview request) {
        List<Draft.How> ways = new ArrayList<>();
        switch (request.state()) {
            case RETURNED, REJECTED, RECALLED, EXPIRED -> ways.add(Draft.How.AGAIN);
            case IN_APPROVAL, BLOCKED, APPROVED, EXECUTING, SUCCEEDED, PARTLY_DONE, FAILED, CANCELLED ->
                ways.add(Draft.How.COPY);
            case UNKNOWN -> {
                // Its page says not to submit it again, so it offers no way to.
            }
        }
        boolean restStopped = request.rows().withdrawn() > 0 && request.rows().succeeded() > 0;
        if (request.rows().refused() > 0 || restStopped) {
            ways.add(Draft.How.RESEND);
        }
        return ways;
    }

    /** What can be made after that request as it stands, where that says something else than its counts. */
    List<Draft.How> waysAfter(RequestOverview request) {
        if (!request.isOnward()) {
            return possible(request);
        }
        List<Draft.How> ways = new ArrayList<>(possible(request));
        ways.removeIf(how -> how == Draft.How.RESEND
                && Optional.ofNullable(plan(request.number(), how))
                        .filter(it -> !it.taken().isEmpty())
                        .isEmpty());
        if (!papers.strandings().of(request).isEmpty()) {
            ways.add(Draft.How.ONWARD);
        }
        return ways;
    }

    /** A dry run: nothing is stored. Null when that cannot be made after that request. */
    @Nullable Plan plan(RequestNumber number, Draft.How how) {
        RequestRecord record = records.find(number).orElse(null);
        Origins.Origin origin = origins.of(number).orElse(null);
        if (record == null || origin == null) {
            return null;
        }
        if (how == Draft.How.ONWARD) {
            return onward(origin, record.overview());
        }
        if (!possible(record.overview()).contains(how)) {
            return null;
        }
        Map<Integer, InstructionSummary> rows = instructions
                .of(new BatchId(record.id().value()))
                .stream()
                .collect(Collectors.toMap(InstructionSummary::row, Function.identity()));
        List<DraftRow> taken = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Origins.Row row : origins.rows(origin.draft())) {
            String why = how == Draft.How.RESEND ? whyNot(row, rows) : null;
            if (why == null) {
                taken.add(row.row());
            } else {
                left.add(new Left(row.row(), why));
            }
        }
        return new Plan(origin, how, origin.kind(), record.overview().reason(), taken, left);
    }

    /** An allocation of what came back, to whom it was meant for; an amount that nobody named is to be typed. */
    private @Nullable Plan onward(Origins.Origin origin, RequestOverview request) {
        List<Typed> rows = papers.strandings().of(request).stream()
                .map(it -> Typed.coupon(
                        it.target().value(), it.back() == null ? "" : it.back().digits(), it.coupon()))
                .toList();
        return rows.isEmpty()
                ? null
                : new Plan(
                        origin,
                        Draft.How.ONWARD,
                        InstructionKind.ALLOCATE_COUPON,
                        request.reason(),
                        Draft.numbered(rows),
                        List.of());
    }

    /** Stores the draft of that plan; what was put beside the request is beside the draft, too. */
    @Transactional
    public Draft make(Plan plan, Person maker) {
        Draft empty = Draft.fresh(plan.kind(), maker.id(), drafts.now());
        Draft draft = empty.with(plan.reason(), plan.taken())
                .with(empty.history().from(new Draft.Origin(plan.origin().number(), plan.how())));
        drafts.create(draft);
        papers.attachments().copy(plan.origin().draft(), draft.id());
        return draft;
    }

    private static @Nullable String whyNot(Origins.Row row, Map<Integer, InstructionSummary> rows) {
        InstructionSummary instruction = row.requestRow() == null ? null : rows.get(row.requestRow());
        return instruction == null ? "transfer.again.why.leftOut" : whyNot(instruction.state());
    }

    /**
     * Only what Huawei has certainly refused, or was stopped before it was sent; above all nothing whose outcome is not
     * known. Null for that, a message key for everything else.
     */
    static @Nullable String whyNot(InstructionState state) {
        return switch (state) {
            case REFUSED, WITHDRAWN -> null;
            case UNKNOWN, NEEDS_REVIEW, IN_FLIGHT -> "transfer.again.why.uncertain";
            case SUCCEEDED -> "transfer.again.why.done";
            case AWAITING_APPROVAL, READY -> "transfer.again.why.waiting";
        };
    }
}
