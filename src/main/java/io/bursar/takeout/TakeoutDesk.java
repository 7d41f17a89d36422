package io.bursar.takeout;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** Takes orders for files and makes them: short ones at once, long ones in the background. */
@Component
class TakeoutDesk {

    /** Unfinished files of one person; more are refused. */
    static final int MOST_AT_ONCE = 3;

    private static final Logger log = LoggerFactory.getLogger(TakeoutDesk.class);

    private final Map<String, TakeoutSource> sources = new LinkedHashMap<>();
    private final TakeoutShelf shelf;
    private final TakeoutRecord trail;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final TakeoutSettings settings;

    TakeoutDesk(
            List<TakeoutSource> sources,
            TakeoutShelf shelf,
            TakeoutRecord trail,
            ObjectProvider<SchedulerClient> scheduler,
            TakeoutSettings settings) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.shelf = shelf;
        this.trail = trail;
        this.scheduler = scheduler;
        this.settings = settings;
    }

    /** What became of an order. */
    sealed interface Outcome {}

    /** It is made, or being made. */
    record Ordered(UUID id, boolean made) implements Outcome {}

    /** No file; {@code key} is the message key of the reason, {@code page} where to go back to. */
    record Refused(String key, String page) implements Outcome {}

    /** Empty for a kind or format that there is none of. */
    Optional<TakeoutSource> source(String kind) {
        return Optional.ofNullable(sources.get(kind));
    }

    Outcome order(TakeoutSource source, Format format, Map<String, String> parameters) {
        var filter = source.filter(parameters);
        var refusal = source.refusal(filter);
        if (refusal.isPresent()) {
            return new Refused(refusal.get(), source.page());
        }
        var by = trail.actor();
        if (shelf.unfinished(by.id()) >= MOST_AT_ONCE) {
            return new Refused("takeout.refused.tooMany", source.page());
        }
        var rows = source.count(filter, settings.backgroundRows() + 1L);
        var isLong = rows > settings.backgroundRows();
        var takeout = new Takeout(
                UUID.randomUUID(),
                source.kind(),
                new TakeoutSource.Wanted(filter, format, LocaleContextHolder.getLocale()),
                by,
                trail.now(),
                new Takeout.Progress(
                        Takeout.State.WAITING, 0, isLong ? (Long) source.count(filter, Long.MAX_VALUE) : (Long) rows),
                null);
        shelf.add(takeout);
        if (isLong) {
            wake(takeout.id());
            return new Ordered(takeout.id(), false);
        }
        make(takeout.id());
        return new Ordered(takeout.id(), true);
    }

    /** Makes it, from the beginning; harmless when it is made already. Failures are logged and kept as its state. */
    void make(UUID id) {
        var takeout = shelf.find(id).orElse(null);
        if (takeout == null || !shelf.begin(id)) {
            return;
        }
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(takeout.wanted().language());
        try (var pieces = new Pieces(shelf, id)) {
            var source = source(takeout.kind()).orElseThrow();
            source.write(takeout.wanted(), pieces, pieces::written);
            pieces.finish();
            trail.made(takeout, source.action(), pieces);
        } catch (IOException | RuntimeException failed) {
            log.error("Export {} of {} could not be made", id, takeout.kind(), failed);
            shelf.fail(id);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private void wake(UUID id) {
        var client = scheduler.getIfAvailable();
        if (client != null) {
            client.scheduleIfNotExists(new TaskInstance<>(TakeoutTasks.MAKE, id.toString()), trail.now());
        }
    }
}
