package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.bursar.bss.packages.ResourcePackage;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;

/**
 * What packages cost when there are many. No test: run it with {@code bench/packages}. Each question is asked some
 * times after a first one that warms up; the median and the worst are printed.
 */
class PackageBench {

    private static final int PACKAGES = number("BENCH_PACKAGES", 10_000);
    private static final int DEDUCTIONS = number("BENCH_DEDUCTIONS", 100_000);
    private static final int ROUNDS = 21;
    private static final int PAGE = 1000;

    private final PackageWorld world = new PackageWorld();

    @Test
    void measure() {
        sync();
        PackageFill.deductions(world.database.owner(), world.clock.instant(), PACKAGES, DEDUCTIONS);
        list("packages, first page", Map.of(), 1);
        list("packages, page 200 (PF6)", Map.of("status", "ALL"), Math.min(200, PACKAGES / Paging.USUAL_SIZE));
        list("packages by name", Map.of("q", "包 77"), 1);
        list("packages below 20 %", Map.of("below", "20"), 1);
        list("packages expiring in 30 days", Map.of("days", "30"), 1);
        time("packages by service", () -> world.shelf.groups(PackageQuery.of(Map.of())));
        deductions("deductions, one month", Map.of());
        deductions("deductions of a package", Map.of("package", "77"));
        deductions("deductions of a resource", Map.of("resource", "r77"));
    }

    /** Keeping pages of 1000 packages, beside only making them (PF19). */
    private void sync() {
        long begin = System.nanoTime();
        int made = 0;
        for (int from = 0; from < PACKAGES; from += PAGE) {
            made += page(from).size();
        }
        long bare = System.nanoTime() - begin;
        begin = System.nanoTime();
        for (int from = 0; from < PACKAGES; from += PAGE) {
            world.keep(page(from).toArray(ResourcePackage[]::new));
        }
        long kept = System.nanoTime() - begin;
        say("%,d packages kept in %,d ms (made: %,d ms), %,.0f a second"
                .formatted(
                        made,
                        kept / 1_000_000,
                        bare / 1_000_000,
                        BigDecimal.valueOf(made)
                                .multiply(BigDecimal.valueOf(1_000_000_000L))
                                .divide(BigDecimal.valueOf(kept), 0, java.math.RoundingMode.HALF_UP)));
    }

    private List<ResourcePackage> page(int from) {
        return PackageFill.page(world.clock.instant(), from, Math.min(PACKAGES, from + PAGE));
    }

    private void list(String name, Map<String, String> asked, int number) {
        var query = PackageQuery.of(asked);
        time(name, () -> {
            var paging = new Paging(number, Paging.USUAL_SIZE, world.shelf.count(query));
            world.shelf.list(query, Sorting.ascending("expires"), paging);
        });
    }

    private void deductions(String name, Map<String, String> asked) {
        var query = DeductionQuery.of(asked, LocalDate.of(2026, 11, 23));
        time(name, () -> {
            world.deductions.page(query, null, null, 50);
            world.deductions.totals(query);
            world.deductions.byResource(query);
            world.deductions.byTag(query);
        });
        var last = world.deductions.page(query, null, null, 50).rows().getLast().key();
        time(name + ", next page alone", () -> world.deductions.page(query, last, null, 50));
    }

    private static void time(String name, Runnable what) {
        what.run();
        var times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            what.run();
            times[round] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        say("%-44s %,8d us (worst %,8d us)".formatted(name, times[ROUNDS / 2] / 1000, times[ROUNDS - 1] / 1000));
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(name, Integer.toString(otherwise)));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
