package io.bursar.approval;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/**
 * What the engine costs beside the call itself (reliability.md 6, PF1 to PF3), and the live page of a thousand rows. No
 * test: run it with {@code bench/throughput}. Rounds are interleaved; medians, the least and the most are printed. A
 * baseline that varies by more than two voids the figure.
 */
class ThroughputBench {

    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "5"));
    private static final int BIG = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROWS", "1000"));
    private static final int BIG_ROUNDS = 3;
    private static final int FEW = 60;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration SERVER = Duration.ofMillis(20);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Something that is done, with the time it took in milliseconds for each of so many. */
    private record Times(List<Double> millis) {

        Times() {
            this(new ArrayList<>());
        }

        void add(int each, Step step) throws Exception {
            long start = System.nanoTime();
            step.run();
            millis.add((System.nanoTime() - start) / 1e6 / each);
        }

        void add(double one) {
            millis.add(one);
        }

        double median() {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        boolean isVoid() {
            return Collections.max(millis) > 2 * Collections.min(millis);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.2f ms (%.2f to %.2f)", median(), Collections.min(millis), Collections.max(millis));
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    @Test
    void measure() throws Exception {
        try (StandIn huawei = StandIn.start();
                BenchPortal portal = BenchPortal.start(huawei)) {
            huawei.takes(Duration.ZERO);
            warmUp(portal);
            pf1(portal, huawei);
            pf2(portal, huawei);
            pf3(portal, huawei);
            live(portal, huawei);
        }
    }

    private static void warmUp(BenchPortal portal) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP.toNanos()) {
            run(portal, 300);
            portal.bare(300);
            portal.commit(300);
        }
    }

    private static void pf1(BenchPortal portal, StandIn huawei) throws Exception {
        huawei.takes(SERVER);
        Times bare = new Times();
        Times engine = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(FEW, () -> portal.bare(FEW));
            engine.add(cycle(portal, FEW));
        }
        say("PF1 a transfer, server of 20 ms: engine %s, bare signed POST %s".formatted(engine, bare));
        judge("PF1", engine.median() / bare.median(), 1.25, bare);
    }

    /** From one sending to the next, without the decision before. */
    private static double cycle(BenchPortal portal, int rows) throws InterruptedException {
        RequestNumber number = portal.ask(rows);
        run(portal, number);
        return portal.cycleOf(number);
    }

    private static void pf2(BenchPortal portal, StandIn huawei) throws Exception {
        huawei.takes(Duration.ZERO);
        Times commits = new Times();
        Times bare = new Times();
        Times engine = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            commits.add(4 * FEW, () -> portal.commit(8 * FEW));
            bare.add(4 * FEW, () -> portal.bare(4 * FEW));
            engine.add(cycle(portal, 4 * FEW));
        }
        say("PF2 a transfer, server of 0 ms: engine %s, two commits %s, bare signed POST %s"
                .formatted(engine, commits, bare));
        judge("PF2", (engine.median() - bare.median()) / commits.median(), 2.0, commits);
    }

    private static void pf3(BenchPortal portal, StandIn huawei) throws Exception {
        huawei.takes(SERVER);
        Times bare = new Times();
        Times engine = new Times();
        for (int round = 0; round < BIG_ROUNDS; round++) {
            bare.add(1000, () -> portal.bare(BIG));
            RequestNumber number = portal.ask(BIG);
            engine.add(1000, () -> run(portal, number));
        }
        say("PF3 %d approved transfers from the decision to the end: %.1f s, calls alone %.1f s"
                .formatted(BIG, engine.median(), bare.median()));
        judge("PF3", engine.median() / bare.median(), 1.3, bare);
    }

    private static void live(BenchPortal portal, StandIn huawei) throws Exception {
        huawei.takes(SERVER);
        RequestNumber number = portal.ask(BIG);
        LivePage page = LivePage.open(portal.port(), number);
        long start = System.nanoTime();
        portal.approve(number);
        page.follow();
        say("LIVE %d rows on their page: %s; all done and shown after %.1f s"
                .formatted(BIG, page, (System.nanoTime() - start) / 1e9));
        say("LIVE goal: a poll is answered within 100 ms (the worst 500 ms) and weighs at most 20 kB: "
                + (page.isLight() ? "met" : "MISSED"));
    }

    private static void run(BenchPortal portal, int rows) throws InterruptedException {
        run(portal, portal.ask(rows));
    }

    private static void run(BenchPortal portal, RequestNumber number) throws InterruptedException {
        portal.approve(number);
        portal.awaitEnd(number);
    }

    private static void judge(String name, double ratio, double goal, Times baseline) {
        say("%s ratio %.2f, goal at most %.2f: %s%s"
                .formatted(
                        name,
                        ratio,
                        goal,
                        ratio <= goal ? "met" : "MISSED",
                        baseline.isVoid() ? "; VOID, the baseline was not steady: " + baseline : ""));
    }

    private static void say(String line) {
        OUT.println(line);
    }
}
