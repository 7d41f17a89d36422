package io.bursar.approval;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.RequestPage.Facts;
import io.bursar.approval.RequestPage.Turn;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.LaneControl;

/** Puts a request's page together. */
@Component
class RequestPages {

    private final RequestFile file;
    private final RequestRowPages rows;
    private final Tracks tracks;
    private final Pots pots;
    private final LaneControl lane;

    RequestPages(RequestFile file, RequestRowPages rows, Tracks tracks, Pots pots, LaneControl lane) {
        this.file = file;
        this.rows = rows;
        this.tracks = tracks;
        this.pots = pots;
        this.lane = lane;
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
        return file.find(number)
                .map(it -> new ProgressPage(
                        it.overview(),
                        rows.changing(it.request(), it.overview()),
                        isReleased(it)
                                && it.overview().rows().waiting() > 0
                                && lane.status().isPaused(),
                        file.now()));
    }

    private static boolean isReleased(RequestFile.Contents contents) {
        Closing closing = contents.closing();
        return closing != null && closing.how() == Closing.How.APPROVED;
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
                new Facts(tracks.person(request.maker()), request.contentHash(), request.expiresAt(), file.now()),
                pots.of(request, overview),
                table,
                single,
                tracks.track(contents),
                tracks.steps(ballot, contents),
                turn(contents, ballot, looking));
    }

    private Turn turn(RequestFile.Contents contents, Ballot ballot, Person looking) {
        Closing closing = contents.closing();
        boolean open = closing == null;
        boolean isMaker = contents.request().maker().equals(looking.id());
        Voice voice = open ? ballot.voiceOf(looking.id()) : null;
        Instant from = voice == null ? null : tracks.coolDownOf(voice).orElse(null);
        UserId behalf = voice == null ? null : voice.onBehalfOf();
        return new Turn(
                ballot.route(),
                voice != null && from == null,
                open && isMaker,
                isReleased(contents)
                        && contents.overview().rows().waiting() > 0
                        && Stops.mayStop(contents.request(), looking),
                isMaker,
                behalf == null ? null : tracks.person(behalf),
                from,
                open && ballot.blockedStep() != null ? tracks.administrators() : null);
    }
}
