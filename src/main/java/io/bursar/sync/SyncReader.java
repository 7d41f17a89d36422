package io.bursar.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads parts, page by page: asks without a transaction, then keeps the page and its place in one. */
@Component
class SyncReader {

    private static final Logger log = LoggerFactory.getLogger(SyncReader.class);

    private final Map<String, SyncSource> sources = new LinkedHashMap<>();
    private final SyncBooks books;
    private final TransactionTemplate transaction;
    private final SyncSettings settings;
    private final Clock clock;

    SyncReader(
            List<SyncSource> sources,
            SyncBooks books,
            PlatformTransactionManager transactions,
            SyncSettings settings,
            Clock clock) {
        sources.forEach(source -> this.sources.put(source.name(), source));
        this.books = books;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** How to wait: a thread's sleep, or nothing in a test. */
    interface Rest {
        void rest(Duration time) throws InterruptedException;
    }

    List<SyncSource> sources() {
        return List.copyOf(sources.values());
    }

    /** Puts every source's plan in force; one that cannot plan keeps its last. */
    void plan() {
        var now = clock.instant();
        sources.values().forEach(source -> {
            try {
                books.plan(source.name(), source.plan(now, settings.history()), now);
            } catch (RuntimeException failed) {
                log.error("What is to be fetched of {} could not be planned", source.name(), failed);
            }
        });
    }

    /** Reads what is due, most urgent first, up to so many pages; whether there was so much. */
    boolean read(@Nullable String source, int pages, Rest rest) throws InterruptedException {
        for (int read = 0; read < pages; ) {
            var held = books.claim(source, clock.instant());
            if (held.isEmpty()) {
                return false;
            }
            read += read(held.get(), pages - read, rest);
        }
        return true;
    }

    /** Reads the present of a source as far as it is due, without resting. */
    void readPresent(String source) throws InterruptedException {
        var held = books.claimPresent(source, clock.instant());
        while (held.isPresent()) {
            read(held.get(), Integer.MAX_VALUE, _ -> {});
            held = books.claimPresent(source, clock.instant());
        }
    }

    /** Reads one part to its end if it is due, without resting. */
    void readWhole(String source, String part) throws InterruptedException {
        var held = books.claim(source, part, clock.instant());
        if (held.isPresent()) {
            read(held.get(), Integer.MAX_VALUE, _ -> {});
        }
    }

    private int read(SyncBooks.Held first, int most, Rest rest) throws InterruptedException {
        var held = Optional.of(first);
        var pages = 0;
        while (held.isPresent() && pages < most) {
            if (pages > 0) {
                rest.rest(settings.pause());
            }
            held = step(held.get());
            pages++;
        }
        held.ifPresent(books::release);
        return Math.max(1, pages);
    }

    private Optional<SyncBooks.Held> step(SyncBooks.Held held) {
        return switch (fetch(held)) {
            case Fetched.Rows page -> keep(held, page);
            case Fetched.Failed failure -> {
                log.warn(
                        "{} {} could not be fetched: {}",
                        held.source(),
                        held.portion().part(),
                        failure.problem());
                books.fail(held, failure, now());
                yield Optional.empty();
            }
        };
    }

    private Fetched fetch(SyncBooks.Held held) {
        var source = sources.get(held.source());
        if (source == null) {
            return new Fetched.Failed("NO_SUCH_SOURCE", false);
        }
        try {
            return source.fetch(held.portion());
        } catch (RuntimeException broken) {
            log.error("Fetching {} {} broke", held.source(), held.portion().part(), broken);
            return new Fetched.Failed(broken.getClass().getSimpleName(), false);
        }
    }

    private Optional<SyncBooks.Held> keep(SyncBooks.Held held, Fetched.Rows page) {
        try {
            return Optional.ofNullable(transaction.execute(_ -> {
                        page.keep().run();
                        return books.advance(held, page, now());
                    }))
                    .flatMap(next -> next);
        } catch (SyncBooks.TakenOver lost) {
            log.warn("{}; this page was not kept", lost.getMessage());
            return Optional.empty();
        } catch (RuntimeException broken) {
            log.error("What was fetched of {} {} could not be kept", held.source(), held.portion(), broken);
            books.fail(held, new Fetched.Failed(broken.getClass().getSimpleName(), false), now());
            return Optional.empty();
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
