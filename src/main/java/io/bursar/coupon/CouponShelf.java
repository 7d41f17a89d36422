package io.bursar.coupon;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.Coupons;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.bss.CustomerId;
import io.bursar.bss.ReadAnswer;

/**
 * Coupons as last seen, and on demand fresh ones. The plain methods never call Huawei; {@link #refresh} asks unless it
 * was asked within {@code bursar.coupon.cache} and waits no longer than {@code bursar.coupon.time-limit}.
 */
@Component
@EnableConfigurationProperties(CouponSettings.class)
public class CouponShelf {

    /** The most lists that one refresh asks for; the oldest first. */
    public static final int MOST_AT_ONCE = 16;

    private static final int MOST_COUPONS = 5_000;

    private final Coupons coupons;
    private final CouponBooks books;
    private final Questions questions;
    private final CouponSettings settings;
    private final Clock clock;

    CouponShelf(Coupons coupons, CouponBooks books, Questions questions, CouponSettings settings, Clock clock) {
        this.coupons = coupons;
        this.books = books;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    /** The master's coupons that can be given (multi-account.md 7). */
    public CouponReading<Allocatable> allocatable() {
        return reading(books.latest(List.of(CouponBooks.MASTER)).get(CouponBooks.MASTER), CouponJson::toAllocatable);
    }

    /** What can be taken back from those accounts (multi-account.md 9); every one has an entry. */
    public Map<CustomerId, CouponReading<Reclaimable>> reclaimable(Collection<CustomerId> accounts) {
        Map<String, CouponBooks.Stored> latest =
                books.latest(accounts.stream().map(CustomerId::value).toList());
        Map<CustomerId, CouponReading<Reclaimable>> readings = new HashMap<>();
        accounts.forEach(id -> readings.put(id, reading(latest.get(id.value()), CouponJson::toReclaimable)));
        return readings;
    }

    /** Asks for the master's coupons. */
    public void refresh() {
        ask(Stream.of(CouponBooks.MASTER));
    }

    /** Asks for those accounts' coupons, at most {@value #MOST_AT_ONCE} accounts; the longest unread first. */
    public void refresh(Collection<CustomerId> accounts) {
        ask(accounts.stream().map(CustomerId::value).distinct());
    }

    /**
     * Asks for that owner's coupons, however fresh the last list is, and waits for the answer; whether Huawei gave one,
     * be it a refusal.
     *
     * @param account whose; null for the master's
     */
    public boolean read(@Nullable CustomerId account) {
        return read(account == null ? CouponBooks.MASTER : account.value());
    }

    private void ask(Stream<String> owners) {
        List<String> all = owners.toList();
        Map<String, CouponBooks.Stored> latest = books.latest(all);
        Instant stale = clock.instant().minus(settings.cache());
        Map<String, Runnable> asked = new HashMap<>();
        all.stream()
                .filter(owner -> asOf(latest.get(owner)).isBefore(stale))
                .sorted(Comparator.comparing(owner -> asOf(latest.get(owner))))
                .limit(MOST_AT_ONCE)
                .forEach(owner -> asked.put(owner, () -> {
                    var _ = read(owner);
                }));
        if (!asked.isEmpty()) {
            questions.await(asked, settings.timeLimit());
        }
    }

    private boolean read(String owner) {
        Instant asked = clock.instant();
        if (owner.equals(CouponBooks.MASTER)) {
            return keep(
                    owner,
                    asked,
                    AllPages.read(coupons::allocatable, Allocatable::id, MOST_COUPONS)
                            .map(CouponJson::ofAllocatable));
        }
        CustomerId account = CustomerId.of(owner);
        return keep(
                owner,
                asked,
                AllPages.read(offset -> coupons.reclaimable(account, offset), Reclaimable::subCoupon, MOST_COUPONS)
                        .map(CouponJson::ofReclaimable));
    }

    /** Whether there was an answer; without one the last list stays the best knowledge. */
    private boolean keep(String owner, Instant asked, ReadAnswer<String> answer) {
        CouponBooks.@Nullable Stored stored = switch (answer) {
            case ReadAnswer.Known<String> known -> new CouponBooks.Stored(known.value(), null, known.asOf());
            case ReadAnswer.Unreadable<String> refused -> new CouponBooks.Stored(null, refused.code(), asked);
            case ReadAnswer.Unavailable<String> _ -> null;
        };
        if (stored != null) {
            books.keep(owner, stored);
        }
        return stored != null;
    }

    private static Instant asOf(CouponBooks.@Nullable Stored stored) {
        return stored == null ? Instant.EPOCH : stored.asOf();
    }

    private static <T> CouponReading<T> reading(
            CouponBooks.@Nullable Stored stored, Function<String, List<T>> coupons) {
        if (stored == null) {
            return new CouponReading.NeverSeen<>();
        }
        return stored.coupons() == null
                ? new CouponReading.Unreadable<>(stored.code() == null ? "" : stored.code(), stored.asOf())
                : new CouponReading.Known<>(coupons.apply(stored.coupons()), stored.asOf());
    }
}
