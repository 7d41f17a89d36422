package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;

/**
 * Invents a year of business that ends at the balances of today: money paid in, allocated, spent and taken back, with
 * statements whose balances follow from each other.
 */
final class PastYear {

    private static final int DAYS = 330;

    private record Happening(
            Instant at, TradeType trade, @Nullable String subId, BigDecimal amount) {}

    private final World world;
    private final SplittableRandom random;
    private final LocalDate today;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Statements.Past> lines = new ArrayList<>();
    private final Map<String, BigDecimal> balances = new HashMap<>();

    PastYear(World world, SplittableRandom random, LocalDate today) {
        this.world = world;
        this.random = random;
        this.today = today;
    }

    /** Writes everything; the master's cash ends at {@code masterBalance}. */
    void live(BigDecimal masterBalance) {
        List<String> subs = world.company().subs().stream()
                .filter(sub -> sub.status() == 1 || sub.status() == 3)
                .map(Customer::id)
                .toList();
        for (int daysAgo = DAYS; daysAgo > 0; daysAgo--) {
            day(today.minusDays(daysAgo), subs);
        }
        happenings.sort(Comparator.comparing(Happening::at));
        BigDecimal change = happenings.stream().map(PastYear::onMaster).reduce(BigDecimal.ZERO, BigDecimal::add);
        happenings.addFirst(new Happening(
                Beijing.startOf(today.minusDays(DAYS + 1L)).plusSeconds(36_000),
                TradeType.RECHARGE,
                null,
                masterBalance.subtract(change)));
        balances.clear();
        List<Long> numbers = world.statements().numbers(happenings.size());
        for (int i = 0; i < happenings.size(); i++) {
            write(happenings.get(i), Statements.tradeId(happenings.get(i).at(), numbers.get(i)));
        }
        world.statements().writePast(lines);
        world.ledgers().openCash(balances);
    }

    private void day(LocalDate day, List<String> subs) {
        if (day.getDayOfMonth() == 5) {
            add(day, TradeType.RECHARGE, null, yuan(180_000, 320_000));
        }
        if (day.getDayOfMonth() == 2) {
            subs.forEach(sub -> spend(day, sub));
        }
        if (day.getDayOfWeek().getValue() > 5) {
            return;
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String sub = subs.get(random.nextInt(subs.size()));
            BigDecimal amount = yuan(50, 1_200).multiply(BigDecimal.TEN);
            balances.merge(sub, amount, BigDecimal::add);
            add(day, TradeType.BEADJUST, sub, amount);
        }
        if (random.nextInt(12) == 0) {
            String sub = subs.get(random.nextInt(subs.size()));
            takeBack(day, sub);
        }
    }

    private void spend(LocalDate day, String sub) {
        BigDecimal balance = balances.getOrDefault(sub, BigDecimal.ZERO);
        BigDecimal amount =
                balance.multiply(BigDecimal.valueOf(random.nextInt(10, 45), 2)).setScale(2, RoundingMode.DOWN);
        if (amount.signum() > 0) {
            balances.merge(sub, amount.negate(), BigDecimal::add);
            happenings.add(new Happening(
                    Beijing.startOf(day).plusSeconds(random.nextInt(3_600, 20_000)),
                    TradeType.DEDEUCT,
                    sub,
                    amount.negate()));
        }
    }

    private void takeBack(LocalDate day, String sub) {
        BigDecimal amount = balances.getOrDefault(sub, BigDecimal.ZERO)
                .multiply(new BigDecimal("0.30"))
                .setScale(0, RoundingMode.DOWN)
                .setScale(2);
        if (amount.signum() > 0) {
            balances.merge(sub, amount.negate(), BigDecimal::add);
            add(day, TradeType.BERETRIEVE, sub, amount);
        }
    }

    private void add(LocalDate day, TradeType trade, @Nullable String sub, BigDecimal amount) {
        // Business hours, after the night's deductions.
        Instant at = Beijing.startOf(day)
                .plusSeconds(LocalTime.of(9, 0).toSecondOfDay())
                .plusSeconds(random.nextInt(9 * 3_600));
        happenings.add(new Happening(at, trade, sub, amount));
    }

    private BigDecimal yuan(int from, int to) {
        return new BigDecimal(random.nextInt(from, to)).setScale(2);
    }

    private static BigDecimal onMaster(Happening happening) {
        return switch (happening.trade()) {
            case RECHARGE, BERETRIEVE -> happening.amount();
            case BEADJUST -> happening.amount().negate();
            default -> BigDecimal.ZERO;
        };
    }

    private void write(Happening happening, String tradeId) {
        String master = WellKnown.MASTER_ID;
        BigDecimal onMaster = onMaster(happening);
        String sub = happening.subId();
        if (onMaster.signum() != 0) {
            line(happening, master, sub, tradeId, onMaster);
        }
        if (sub != null) {
            boolean spent = happening.trade() == TradeType.DEDEUCT;
            line(happening, sub, spent ? null : master, tradeId, spent ? happening.amount() : onMaster.negate());
        }
    }

    private void line(Happening happening, String customer, @Nullable String other, String tradeId, BigDecimal amount) {
        BigDecimal after = balances.merge(customer, amount, BigDecimal::add);
        Statements.Entry entry = new Statements.Entry(
                customer, other, BalanceType.DEBIT, null, happening.trade(), tradeId, amount, after);
        lines.add(new Statements.Past(entry, happening.at()));
    }
}
