package io.bursar.sandbox.packages;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Member;
import io.bursar.time.Beijing;

/** All packages of the company's accounts; remembers what it made, which never changes. */
public final class PackageStore {

    /** Nothing was bought before. */
    static final YearMonth FIRST_MONTH = YearMonth.of(2023, 1);

    private static final Comparator<ResourcePackage> NEWEST_FIRST =
            Comparator.comparing(ResourcePackage::bought).reversed().thenComparing(ResourcePackage::instanceId);

    private final Firm firm;
    private final Purchases purchases;
    private final Map<OwnerMonth, List<ResourcePackage>> made = new ConcurrentHashMap<>();

    public PackageStore(Firm firm) {
        this.firm = firm;
        this.purchases = new Purchases(firm);
    }

    private record OwnerMonth(Member owner, YearMonth month) {}

    /** Packages whose owner is that account and that were bought up to the instant, newest first. */
    List<ResourcePackage> boughtBy(String owner, Instant now) {
        return firm.account(owner).stream()
                .flatMap(member -> boughtBy(member, Beijing.monthOf(now)))
                .filter(each -> !each.bought().isAfter(now))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Those of them that can still be queried. */
    List<ResourcePackage> visibleTo(String owner, Instant now) {
        return boughtBy(owner, now).stream()
                .filter(each -> each.isVisibleAt(now))
                .toList();
    }

    /** What that account first bought up to that month, the month included. */
    Stream<ResourcePackage> boughtBy(Member owner, YearMonth until) {
        return Stream.iterate(FIRST_MONTH, month -> !month.isAfter(until), month -> month.plusMonths(1))
                .flatMap(month ->
                        made
                                .computeIfAbsent(
                                        new OwnerMonth(owner, month), key -> purchases.of(key.owner(), key.month()))
                                .stream());
    }

    Firm firm() {
        return firm;
    }
}
