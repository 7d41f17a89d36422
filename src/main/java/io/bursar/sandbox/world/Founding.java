package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;

/**
 * Fills an empty sandbox with a company of sixty sub-accounts and a year of statements. The same seed on the same day
 * gives the same company.
 */
public final class Founding {

    private static final List<String> TABLES = List.of(
            "arrival",
            "effect",
            "lane",
            "seen_trans_id",
            "change_record",
            "coupon",
            "ledger",
            "token",
            "credential",
            "failing_check",
            "customer",
            "unit",
            "setting");

    /** Cash of the master account, yuan. */
    private static final BigDecimal CASH = new BigDecimal("1268412.37");
    /** How much of it is over-invoiced and cannot be allocated. */
    private static final BigDecimal OVER_INVOICED = new BigDecimal("18412.00");

    private static final long FOUNDING_LOCK = 0x62757273617231L;

    private final World world;
    private final List<Chapter> chapters;

    /** For that world and what further families bring. */
    public Founding(World world, List<Chapter> chapters) {
        this.world = world;
        this.chapters = List.copyOf(chapters);
    }

    /** Founds the company unless there is one. */
    public void unlessDone(long seed) {
        world.atomically(() -> {
            // Two sandboxes starting on one database: the second waits and finds everything done.
            world.jdbc()
                    .sql("select pg_advisory_xact_lock(" + FOUNDING_LOCK + ")")
                    .query()
                    .singleRow();
            boolean empty = world.jdbc()
                    .sql("select not exists (select from sandbox.customer)")
                    .query(Boolean.class)
                    .single();
            if (empty) {
                found(seed);
            }
            return empty;
        });
    }

    /** Forgets everything, switches and clock included, and founds the company anew. */
    public void again(long seed) {
        world.atomically(() -> {
            chapters.forEach(chapter -> chapter.tables().forEach(this::empty));
            TABLES.forEach(this::empty);
            world.refresh();
            found(seed);
            return true;
        });
        world.refresh();
    }

    private void empty(String table) {
        world.jdbc().sql("delete from sandbox." + table).update();
    }

    private void found(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant now = world.clock().instant();
        LocalDate today = Beijing.dayOf(now);
        new CompanyFile(world.batch(), world.company(), random).load();
        world.keys().add(WellKnown.MASTER_ACCESS_KEY, WellKnown.MASTER_SECRET_KEY, WellKnown.MASTER_ID);
        world.keys().add(WellKnown.SUB_ACCESS_KEY, WellKnown.SUB_SECRET_KEY, WellKnown.SUB_ID);
        new PastYear(world, random, today).live(CASH);
        Ledger cash = world.ledgers().lockOrOpen(WellKnown.MASTER_ID, BalanceType.DEBIT, null);
        world.ledgers().hold(cash.id(), OVER_INVOICED);
        credit(today);
        new FirstCoupons(world, today).issue();
        chapters.forEach(chapter -> chapter.found(world, seed));
    }

    private void credit(LocalDate today) {
        Instant first = endOfYear(today, 90);
        Instant second = endOfYear(Beijing.dayOf(first).plusDays(1), 0);
        line(first, "300000.00", "12000.00", List.of("20000.00", "18000.00"));
        line(second, "500000.00", "0.00", List.of());
        line(null, "100000.00", "0.00", List.of("15000.00"));
    }

    /** One of the master's lines, of which the first sub-accounts of the company have got something. */
    private void line(@Nullable Instant expires, String amount, String held, List<String> given) {
        BigDecimal line = new BigDecimal(amount);
        Ledger masters = world.ledgers().lockOrOpen(WellKnown.MASTER_ID, BalanceType.CREDIT, expires);
        world.ledgers().hold(masters.id(), new BigDecimal(held));
        BigDecimal left = line;
        List<Customer> subs =
                world.company().subs().stream().filter(sub -> sub.status() == 1).toList();
        for (int i = 0; i < given.size(); i++) {
            BigDecimal part = new BigDecimal(given.get(i));
            Ledger theirs = world.ledgers().lockOrOpen(subs.get(i).id(), BalanceType.CREDIT, expires);
            world.ledgers().add(theirs.id(), part, part, part);
            left = left.subtract(part);
        }
        world.ledgers().add(masters.id(), left, BigDecimal.ZERO, line);
    }

    /** The last second of a Beijing year that has that many days left at least. */
    static Instant endOfYear(LocalDate today, int daysLeft) {
        LocalDate newYear = LocalDate.of(today.getYear() + 1, 1, 1);
        if (ChronoUnit.DAYS.between(today, newYear) < daysLeft) {
            newYear = newYear.plusYears(1);
        }
        return Beijing.startOf(newYear).minusSeconds(1);
    }
}
