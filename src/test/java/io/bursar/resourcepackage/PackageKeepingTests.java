package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.bursar.bss.packages.ResourcePackage.Status;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;

import static org.assertj.core.api.Assertions.assertThat;

class PackageKeepingTests {

    private final PackageWorld world = new PackageWorld();

    @Test
    void keepsWhatWasLeftDayByDay() {
        world.keep(world.pack("a", "80"));
        world.keep(world.pack("a", "70"));
        world.clock.advance(Duration.ofDays(1));
        world.keep(world.pack("a", "50"));

        assertThat(world.shelf.leftByDay("i-a", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)))
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 11, 23), new BigDecimal("70")),
                        Map.entry(LocalDate.of(2026, 11, 24), new BigDecimal("50")));
    }

    @Test
    void keepsAPackageThatHuaweiHasForgotten() {
        world.keep(world.pack("old", "5", Status.EXPIRED));
        var seen = world.clock.instant();
        world.clock.advance(Duration.ofDays(600));
        world.keep(world.pack("new", "80"));

        assertThat(world.shelf.find("old")).hasValueSatisfying(pack -> {
            assertThat(pack.lastSeen()).isEqualTo(seen);
            assertThat(pack.items()).hasSize(1);
        });
        assertThat(ids(Map.of("status", "ALL"))).containsExactly("old", "new");
        assertThat(ids(Map.of())).containsExactly("new");
    }

    @Test
    void findsByWhatTheAddressAsksFor() {
        world.keep(world.pack("a", "80"), world.pack("b", "15"), world.pack("c", "3", Status.USED_UP));

        assertThat(ids(Map.of("q", "包 B"))).containsExactly("b");
        assertThat(ids(Map.of("q", "csa"))).containsExactly("a");
        assertThat(ids(Map.of("below", "16"))).containsExactlyInAnyOrder("b", "c");
        assertThat(ids(Map.of("days", "29"))).isEmpty();
        assertThat(ids(Map.of("days", "30"))).hasSize(3);
        assertThat(ids(Map.of("status", "USED_UP"))).containsExactly("c");
        assertThat(ids(Map.of("low", "1"))).containsExactly("c");
        assertThat(ids(Map.of("service", "' or true --", "days", "x", "status", "?")))
                .isEmpty();
        assertThat(world.shelf.groups(PackageQuery.of(Map.of())))
                .singleElement()
                .satisfies(group -> assertThat(group.packages()).isEqualTo(3));
    }

    @Test
    void raisesAnAlertOnceForEachCrossing() {
        world.keep(world.pack("a", "11"));
        assertThat(world.events).isEmpty();
        world.keep(world.pack("a", "10"));
        world.keep(world.pack("a", "4"));
        assertThat(world.events).singleElement().isInstanceOf(PackageRanLow.class);

        world.clock.advance(Duration.ofDays(9));
        world.keep(world.pack("a", "100"));
        world.keep(world.pack("a", "9"));
        assertThat(world.events).hasSize(2);
        assertThat(world.thresholds.open()).isEqualTo(2);
        assertThat(world.trail()).containsExactly("package.ran_low", "package.ran_low");
    }

    @Test
    void looksAtAPackagesOwnThresholdFirst() {
        world.keep(world.pack("a", "15"), world.pack("b", "15"), world.pack("c", "5", Status.EXPIRED));
        assertThat(world.events).isEmpty();
        world.threshold("a", 20);
        assertThat(world.events)
                .singleElement()
                .satisfies(event -> assertThat(((PackageRanLow) event).pack()).hasToString("a"));
        world.threshold("b", null);
        world.threshold(Thresholds.ALL, 50);
        assertThat(world.events).hasSize(1);
        assertThat(world.thresholds.alerts(true)).hasSize(1);
    }

    @Test
    void keepsEachDeductionOnceAndAddsThemUpByUnit() {
        world.keep(world.pack("a", "80"));
        var noon = Instant.parse("2026-11-20T04:00:00Z");
        var first = world.deduction("a", noon, "100", "7.5", "bucket");
        world.covered(first, world.deduction("a", noon, "92.5", "12.5", "other"));
        world.covered(first);

        var query = query(Map.of("from", "2026-11-20", "until", "2026-11-20"));
        assertThat(world.deductions.totals(query))
                .containsExactly(new Deductions.Sum(null, 2, new BigDecimal("20.0"), 10));
        assertThat(world.deductions.byResource(query))
                .extracting(Deductions.Sum::key)
                .containsExactly("other", "bucket");
        assertThat(world.deductions.usedByDay(query))
                .containsExactly(Map.entry(LocalDate.of(2026, 11, 20), new BigDecimal("20.0")));
        assertThat(world.deductions.totals(query(Map.of("resource", "bucket", "package", "a", "from", "2026-11-01"))))
                .extracting(Deductions.Sum::used)
                .containsExactly(new BigDecimal("7.5"));
    }

    @Test
    void turnsPagesByKeyInBothDirections() {
        world.keep(world.pack("a", "80"));
        var start = Instant.parse("2026-11-20T04:00:00Z");
        for (int i = 0; i < 25; i++) {
            world.covered(world.deduction("a", start.plusSeconds(i / 2), "100", "1", "r" + i));
        }
        var query = query(Map.of("from", "2026-11-20"));
        var first = world.deductions.page(query, null, null, 10);
        var second = world.deductions.page(query, first.rows().getLast().key(), null, 10);
        var third = world.deductions.page(query, second.rows().getLast().key(), null, 10);
        var back = world.deductions.page(query, null, second.rows().getFirst().key(), 10);

        assertThat(List.of(
                        first.rows().size(), second.rows().size(), third.rows().size()))
                .containsExactly(10, 10, 5);
        assertThat(first.hasNewer()).isFalse();
        assertThat(third.hasOlder()).isFalse();
        assertThat(back.rows()).isEqualTo(first.rows());
        assertThat(back.hasNewer()).isFalse();
    }

    private DeductionQuery query(Map<String, String> asked) {
        return DeductionQuery.of(asked, LocalDate.of(2026, 11, 23));
    }

    private List<String> ids(Map<String, String> asked) {
        return world.shelf.list(PackageQuery.of(asked), Sorting.ascending("expires"), new Paging(1, 50, 50)).stream()
                .map(StoredPackage::id)
                .toList();
    }
}
