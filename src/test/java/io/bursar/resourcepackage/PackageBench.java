package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        fill();
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
        return IntStream.range(from, Math.min(PACKAGES, from + PAGE))
                .mapToObj(no -> world.pack(Integer.toString(no), Integer.toString(11 + no % 90)))
                .toList();
    }

    private void fill() {
        JdbcClient.create(world.database.owner())
                .sql("""
                        insert into package_deduction (deducted_at, digest, item_id, resource_id, resource_type,
                            resource_name, tag, product_code, product_name, usage_code, before_amount, used_amount,
                            after_amount, measure_id)
                        select cast(:from as timestamptz) + g * interval '20 seconds', sha256(cast(g as text)::bytea),
                               'i-' || g % :packages, 'r' || g % 500, 'hws.resource.type.obs', 'OBS',
                               case when g % 3 = 0 then 'env=prod' end, 'p', '包', 'flow', 100, 0.5, 99.5, 10
                          from generate_series(1, :n) g""")
                .param("from", PackageWriter.utc(world.clock.instant().minus(Duration.ofDays(25))))
                .param("packages", PACKAGES)
                .param("n", DEDUCTIONS)
                .update();
        JdbcClient.create(world.database.owner()).sql("analyze").update();
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
