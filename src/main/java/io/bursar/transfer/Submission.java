package io.bursar.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.NewRequest;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.Origins;
import io.bursar.draftfile.Attachments;
import io.bursar.draftfile.Files;
import io.bursar.draftfile.ResultFiles;
import io.bursar.identity.Person;
import io.bursar.web.AmountText;

/** Makes a request of a draft, once. */
@Component("transferSubmission")
class Submission {

    private final Drafts drafts;
    private final DraftCheck check;
    private final Requests requests;
    private final Origins origins;
    private final Papers papers;

    Submission(Drafts drafts, DraftCheck check, Requests requests, Origins origins, Papers papers) {
        this.drafts = drafts;
        this.check = check;
        this.requests = requests;
        this.origins = origins;
        this.papers = papers;
    }

    /** The files of a request: what was uploaded, what its check said, what is beside it. */
    @Component
    record Papers(Files files, ResultFiles results, Attachments attachments) {}

    /**
     * What the maker confirms.
     *
     * @param version of the draft that was shown
     * @param total as typed once more; empty where that was not asked
     * @param twinReason why although another one is open; empty where that was not asked
     */
    record Confirmed(DraftId draft, long version, String total, String twinReason) {}

    /** What became of it. */
    sealed interface Outcome {

        record Submitted(RequestNumber number) implements Outcome {}

        /** It was submitted before: here is that request. */
        record AlreadySubmitted(RequestNumber number) implements Outcome {}

        /** There is no such draft of that maker. */
        record Gone() implements Outcome {}

        /** It was changed since it was shown. */
        record Stale(Draft draft) implements Outcome {}

        /** Its check finds something now. */
        record NotReady(Checked checked) implements Outcome {}

        /** The total was to be typed once more and differs. */
        record TotalDiffers(Checked checked) implements Outcome {}

        /** Another one for the same account and amount is open, and no reason was given. */
        record TwinReasonMissing(Checked checked) implements Outcome {}

        /** No rule covers it. */
        record NoRule(Checked checked) implements Outcome {}

        /** Too few people could decide in that step. */
        record NobodyCanDecide(Checked checked, int step) implements Outcome {}
    }

    /** Checks once more against what is known now, without asking Huawei, and submits. */
    @Transactional
    public Outcome submit(Confirmed confirmed, Person maker) {
        Draft draft = drafts.lock(confirmed.draft(), maker.id()).orElse(null);
        if (draft == null) {
            return new Outcome.Gone();
        }
        RequestNumber before = draft.history().request();
        if (before != null) {
            return new Outcome.AlreadySubmitted(before);
        }
        if (draft.history().version() != confirmed.version()) {
            return new Outcome.Stale(draft);
        }
        Checked checked = check.check(draft);
        Outcome obstacle = obstacle(checked, confirmed);
        return obstacle == null ? submit(checked, confirmed, maker) : obstacle;
    }

    private @Nullable Outcome obstacle(Checked checked, Confirmed confirmed) {
        if (!checked.isReady()) {
            return new Outcome.NotReady(checked);
        }
        if (check.asksForTheTotalAgain(checked)
                && !(AmountText.of(confirmed.total()) instanceof AmountText.Yuan yuan
                        && yuan.money().equals(checked.total()))) {
            return new Outcome.TotalDiffers(checked);
        }
        return checked.hasOpenTwin() && confirmed.twinReason().isBlank()
                ? new Outcome.TwinReasonMissing(checked)
                : null;
    }

    private Outcome submit(Checked checked, Confirmed confirmed, Person maker) {
        SubmitOutcome outcome = requests.submit(checked.request().enclosing(enclosures(checked.draft())), maker);
        return switch (outcome) {
            case SubmitOutcome.Submitted it -> {
                Draft draft = checked.draft();
                UUID result =
                        draft.history().file() == null ? null : papers.results().keep(checked, maker.id());
                origins.record(new Origins.Submitted(
                        draft.id(),
                        it.number(),
                        checked.requestRows(),
                        checked.flags(),
                        checked.hasOpenTwin() ? confirmed.twinReason() : "",
                        result));
                yield new Outcome.Submitted(it.number());
            }
            case SubmitOutcome.AlreadySubmitted it -> new Outcome.AlreadySubmitted(it.number());
            case SubmitOutcome.NoRule _ -> new Outcome.NoRule(checked);
            case SubmitOutcome.NobodyCanDecide it -> new Outcome.NobodyCanDecide(checked, it.step());
        };
    }

    /** What the rows came from, and what was put beside them. */
    private List<NewRequest.Enclosure> enclosures(Draft draft) {
        List<NewRequest.Enclosure> enclosures = new ArrayList<>();
        UUID file = draft.history().file();
        if (file != null) {
            enclosures.add(new NewRequest.Enclosure(
                    papers.files().nameOf(file), papers.files().hashOf(file)));
        }
        papers.attachments()
                .of(draft.id())
                .forEach(it -> enclosures.add(new NewRequest.Enclosure(it.name(), it.sha256())));
        return enclosures;
    }
}
