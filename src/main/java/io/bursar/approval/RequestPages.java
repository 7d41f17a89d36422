package io.bursar.approval;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.account.BalanceHistory;
import io.bursar.account.BalanceReading;
import io.bursar.account.Balances;
import io.bursar.approval.RequestPage.Facts;
import io.bursar.approval.RequestPage.Master;
import io.bursar.approval.RequestPage.Turn;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/** Puts a request's page together. */
@Component
class RequestPages {

    private final RequestFile file;
    private final RequestRowPages rows;
    private final Tracks tracks;
    private final Balances balances;
    private final BalanceHistory history;

    RequestPages(RequestFile file, RequestRowPages rows, Tracks tracks, Balances balances, BalanceHistory history) {
        this.file = file;
        this.rows = rows;
        this.tracks = tracks;
        this.balances = balances;
        this.history = history;
    }

    /** The page as that person sees it. */
    @Transactional(readOnly = true)
    public Optional<RequestPage> of(RequestNumber number, Person looking, RequestRowPages.Asked asked) {
        return file.find(number).map(it -> page(it, looking, asked));
    }

    /** One row, from 1. */
    @Transactional(readOnly = true)
    public Optional<RowPage> row(RequestNumber number, int row) {
        return file.find(number).flatMap(it -> rows.row(it.request(), it.overview(), row));
    }

    /** How it goes. */
    @Transactional(readOnly = true)
    public Optional<ProgressPage> progress(RequestNumber number) {
        return file.find(number).map(it -> new ProgressPage(it.overview(), rows.changing(it.request()), file.now()));
    }

    private RequestPage page(RequestFile.Contents contents, Person looking, RequestRowPages.Asked asked) {
        Request request = contents.request();
        Ballot ballot = tracks.ballotOf(request);
        RequestOverview overview = contents.overview();
        RowsPage table = rows.rows(request, asked);
        RowPage single =
                overview.rows().all() == 1 ? rows.row(request, overview, 1).orElse(null) : null;
        return new RequestPage(
                overview,
                new Facts(tracks.person(request.maker()), request.contentHash(), request.expiresAt()),
                master(request, overview, table),
                table,
                single,
                tracks.track(contents),
                tracks.steps(ballot, contents),
                turn(contents, ballot, looking));
    }

    private Master master(Request request, RequestOverview overview, RowsPage table) {
        BalanceReading now = balances.masterCash();
        Seen before = Seen.of(history.masterCashAt(request.submittedAt()));
        boolean cash = table.rows().stream().anyMatch(row -> row.side() != null);
        return new Master(
                before,
                Seen.of(now),
                cash && overview.state().isOpen() ? after(now, overview) : null,
                cash && before.differsFrom(Seen.of(now)));
    }

    private Turn turn(RequestFile.Contents contents, Ballot ballot, Person looking) {
        Closing closing = contents.closing();
        boolean open = closing == null;
        boolean isMaker = contents.request().maker().equals(looking.id());
        Voice voice = open ? ballot.voiceOf(looking.id()) : null;
        UserId behalf = voice == null ? null : voice.onBehalfOf();
        boolean released = closing != null && closing.how() == Closing.How.APPROVED;
        return new Turn(
                ballot.route(),
                voice != null,
                open && isMaker,
                released && contents.overview().rows().waiting() > 0 && Stops.mayStop(contents.request(), looking),
                isMaker,
                behalf == null ? null : tracks.person(behalf),
                open && ballot.blockedStep() != null);
    }

    /** What would be left of the master's cash; null where it is not known or not of this kind. */
    private static @Nullable Money after(BalanceReading now, RequestOverview overview) {
        if (!(now instanceof BalanceReading.Known known)) {
            return null;
        }
        InstructionKind kind = overview.kind();
        return switch (kind) {
            case ALLOCATE_FUNDS -> known.amount().minus(overview.total());
            case RECLAIM_FUNDS -> known.amount().plus(overview.total());
            case ALLOCATE_COUPON, RECLAIM_COUPON, PAY_ORDER, PLACE_RENEWAL -> null;
        };
    }
}
