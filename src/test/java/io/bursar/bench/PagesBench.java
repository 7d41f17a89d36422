package io.bursar.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.bursar.bench.Load.Page;
import io.bursar.support.HttpVisitor;

/**
 * What pages cost with a large customer's database, over HTTP (reliability.md 6: PF5, PF6, PF18, PF19; the first page
 * of any list under 300 ms). No test: run it with {@code bench/pages}. What is compared is done in turns.
 */
class PagesBench {

    private static final int PERCENT = Integer.parseInt(System.getenv().getOrDefault("BENCH_PERCENT", "100"));
    private static final int ACCOUNTS = 100 * PERCENT;
    private static final int ROUNDS = 100;
    private static final int CLIENTS = 8;
    private static final int SYNC_ROUNDS = 5;
    private static final int SECONDS = Math.max(5, 30 * Math.min(100, PERCENT) / 100);
    private static final Duration SERVER = Duration.ofMillis(20);

    private final Figures figures = new Figures();

    @Test
    void measure() throws Exception {
        try (FullPortal portal = FullPortal.start()) {
            long start = System.nanoTime();
            portal.fill(ACCOUNTS, 100 * PERCENT, 1000 * PERCENT, 10_000 * PERCENT);
            figures.tell(
                    String.format(
                            Locale.ROOT,
                            "filled: %,d accounts, %1$,d packages, %,d deductions, %,d records",
                            ACCOUNTS,
                            1000 * PERCENT,
                            10_000 * PERCENT),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
            sync(portal);
            portal.balances();
            lists(portal);
            accounts(portal);
            deep(portal);
            openLoop(portal);
        }
        figures.print();
    }

    /** PF19: a synchronisation beside the same questions asked and not kept, a server of 20 ms. */
    private void sync(FullPortal portal) throws Exception {
        HttpVisitor li = portal.visitor("li");
        List<Double> bare = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        List<Double> fresh = new ArrayList<>();
        try (ManyAccounts huawei = ManyAccounts.start(ACCOUNTS, SERVER)) {
            portal.huaweiAt(huawei);
            portal.synchronise(li);
            for (int round = 0; round < SYNC_ROUNDS; round++) {
                bare.add(Load.timed(portal::bare));
                known.add(portal.synchronise(li));
                portal.forgetAccounts();
                fresh.add(portal.synchronise(li));
            }
        } finally {
            portal.huaweiAt(null);
        }
        figures.tell("PF19 the list of sub-accounts, read only", Figures.ms(Figures.median(bare)));
        ratio("PF19 synchronised, nothing new / read only", known, bare, 1.2);
        ratio("PF19 synchronised, every account new / read only", fresh, bare, 1.2);
    }

    /** The first page of every list, one client. */
    private void lists(FullPortal portal) throws Exception {
        Map<String, Page> pages = new LinkedHashMap<>();
        HttpVisitor li = portal.visitor("li");
        addresses(portal).forEach((name, address) -> pages.put(name, () -> li.get(address)));
        HttpVisitor zhao = portal.visitor("zhao");
        pages.put("movements", () -> zhao.get("/movements"));
        pages.put("trail", () -> zhao.get("/trail"));
        Load.inTurns(pages, ROUNDS).forEach((name, times) -> {
            double median = Figures.median(times);
            double late = Figures.percentile(times, 99);
            figures.judge(
                    "first page, " + name,
                    "median " + Figures.ms(median) + ", p99 " + Figures.ms(late),
                    "p99 under 300 ms",
                    late < 300);
        });
    }

    private static Map<String, String> addresses(FullPortal portal) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("sub-accounts", "/accounts");
        addresses.put("packages", "/packages");
        addresses.put("deductions", "/packages/deductions");
        addresses.put("consumption records", "/records?month=" + portal.month());
        addresses.put("monthly sums", "/records/sums?month=" + portal.month());
        addresses.put("costs", "/costs");
        addresses.put("organisation", "/costs/organisation");
        addresses.put("usage types", "/usage/types");
        addresses.put("95th percentile", "/usage/peaks");
        addresses.put("requests", "/requests");
        addresses.put("voucher", "/vouchers/requests/" + FullPortal.REQUEST);
        addresses.put("orders", "/orders");
        addresses.put("renewals", "/renewals");
        addresses.put("synchronisation", "/synchronisation");
        return addresses;
    }

    /** PF5: the list of sub-accounts beside a plain page of the same run. */
    private void accounts(FullPortal portal) throws Exception {
        HttpVisitor li = portal.visitor("li");
        HttpVisitor nobody = portal.visitor(null);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("plain", () -> nobody.get("/sign-in"));
        pages.put("list", () -> li.get("/accounts"));
        Map<String, List<Double>> times = Load.inTurns(pages, 3 * ROUNDS);
        List<Double> plain = times.getOrDefault("plain", List.of());
        List<Double> list = times.getOrDefault("list", List.of());
        figures.tell("PF5 plain page (/sign-in)", spread(plain));
        figures.tell("PF5 list of sub-accounts, 50 rows", spread(list));
        ratio("PF5 list / plain page, median", list, plain, 2.0);
        double late = Figures.percentile(list, 99) / Figures.percentile(plain, 99);
        figures.judge("PF5 list / plain page, p99", Figures.times(late), "at most 3.00", late <= 3);
        double plainly = Load.capacity(clients(portal, null, List.of("/sign-in")), 5);
        double listed = Load.capacity(clients(portal, "li", List.of("/accounts")), 5);
        figures.judge(
                "PF5 list / plain page, pages a second to 8 clients (%.0f / %.0f)".formatted(listed, plainly),
                Figures.times(listed / plainly),
                "at least 0.50",
                listed >= plainly / 2);
    }

    /** PF6: a late page beside the first. */
    private void deep(FullPortal portal) throws Exception {
        HttpVisitor li = portal.visitor("li");
        int late = Math.min(200, ACCOUNTS / 50);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("first", () -> li.get("/accounts?page=1"));
        pages.put("late", () -> li.get("/accounts?page=" + late));
        Map<String, List<Double>> times = Load.inTurns(pages, 2 * ROUNDS);
        ratio(
                "PF6 page %d / page 1 of the sub-accounts".formatted(late),
                times.getOrDefault("late", List.of()),
                times.getOrDefault("first", List.of()),
                1.2);
    }

    /** PF18: every list in turn, 8 clients, half of what they could get. */
    private void openLoop(FullPortal portal) throws Exception {
        List<List<Page>> clients =
                clients(portal, "li", List.copyOf(addresses(portal).values()));
        double capacity = Load.capacity(clients, SECONDS);
        figures.tell("PF18 capacity, 8 clients, every list in turn", "%.0f pages a second".formatted(capacity));
        List<Double> times = Load.open(clients, capacity / 2, SECONDS);
        double late = Figures.percentile(times, 99);
        figures.judge(
                "PF18 p99 at half of that (%s)".formatted(spread(times)), Figures.ms(late), "100 ms", late <= 100);
    }

    private static List<List<Page>> clients(FullPortal portal, @Nullable String username, List<String> addresses)
            throws Exception {
        List<List<Page>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            HttpVisitor visitor = portal.visitor(username);
            clients.add(addresses.stream()
                    .map(address -> (Page) () -> visitor.get(address))
                    .toList());
        }
        return clients;
    }

    private void ratio(String quantity, List<Double> times, List<Double> baseline, double most) {
        double ratio = Figures.median(times) / Figures.median(baseline);
        figures.judge(
                quantity,
                "%s (%s)".formatted(Figures.times(ratio), spread(times)),
                "at most " + Figures.times(most),
                ratio <= most);
    }

    private static String spread(List<Double> times) {
        return "median " + Figures.ms(Figures.median(times)) + ", p99 " + Figures.ms(Figures.percentile(times, 99));
    }
}
