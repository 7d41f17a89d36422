package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.orders.Resource.Place;
import io.bursar.sandbox.orders.Resource.Relation;
import io.bursar.sandbox.orders.Resource.Spec;
import io.bursar.sandbox.orders.Resource.State;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.time.Beijing;

/** The resources that the master account and one sub-account have at first. */
final class FirstResources {

    /** The n-th machine of the master; the first is the one of the examples. */
    static String machine(int number) {
        return number == 0 ? "9d3f5b70-4c1e-4a86-b2c7-61e0d8a4f935" : Ids.resource("ecs " + number);
    }

    private static final int MACHINES = 48;
    private static final List<String> REGIONS = List.of("cn-north-4", "cn-east-3", "cn-south-1", "cn-southwest-2");
    private static final List<String> USES = List.of("web", "app", "job", "cache", "gateway", "build");
    private static final List<String> PROJECTS = List.of("0|default", Ids.resource("project prod") + "|portal-prod");
    /** Days until expiry: soon, later, past (expired) and long past (frozen). */
    private static final List<Integer> EXPIRY = List.of(2, 5, 7, 12, 25, 40, 65, 90, 140, 200, 300, -4, -9, -20);

    private final Resources resources;
    private final SplittableRandom random;
    private final Instant now;
    private int count;

    FirstResources(Resources resources, long seed, Instant now) {
        this.resources = resources;
        this.random = new SplittableRandom(seed ^ 0x6f7264657273L);
        this.now = now;
    }

    void buy() {
        for (int i = 0; i < MACHINES; i++) {
            machine(i, WellKnown.MASTER_ID);
        }
        for (int i = 0; i < 6; i++) {
            bandwidth(i);
        }
        Spec database = new Spec("rds.mysql.n1.large.2", "rds.mysql.n1.large.2|2vCPUs|4GB", null);
        for (int i = 0; i < 10; i++) {
            alone(Product.RDS, "rds-mysql-" + i, database, "320.00", i == 3 ? "CHANGING" : null);
        }
        Spec storage = new Spec("obs.500g", "标准存储包|500GB", new BigDecimal(500));
        for (int i = 0; i < 4; i++) {
            alone(Product.OBS_PACKAGE, "obs-pkg-" + i, storage, "45.00", i == 2 ? "NOT_RENEWABLE" : null);
        }
        for (int i = 0; i < 6; i++) {
            mountedDisk(i);
        }
        Spec small = new Spec("s3.small.1.linux", "s3.small.1|1vCPUs|1GB|linux", null);
        alone(Product.ECS, "ecs-gone", small, "60.00", "DELETED");
        for (int i = 0; i < 4; i++) {
            machine(MACHINES + i, WellKnown.SUB_ID);
        }
    }

    private void machine(int number, String customer) {
        boolean example = number == 0;
        boolean large = !example && number % 3 == 1;
        String name = example
                ? "ecs-web-01"
                : String.format(Locale.ROOT, "ecs-%s-%02d", USES.get(number % USES.size()), number + 1);
        State state = example ? state(21, 3, null) : state(days(number), policy(number), null);
        String spec = large ? "c7.xlarge.2" : "s6.large.2";
        Place place = place(number);
        resources.add(new Resource(
                machine(number),
                customer,
                Product.ECS,
                name,
                place,
                new Spec(spec + ".linux", spec + (large ? "|4vCPUs|8GB|linux" : "|2vCPUs|4GB|linux"), null),
                Relation.NONE,
                state,
                new BigDecimal(large ? "420.00" : "211.00")));
        int disks = example ? 1 : 1 + number % 2;
        for (int disk = 0; disk < disks; disk++) {
            int gigabytes = disk == 0 ? 40 : 100 + 50 * random.nextInt(8);
            resources.add(new Resource(
                    example ? "c5b81e2a-0d97-4f34-8e6b-2a97f1c0d468" : Ids.resource("disk " + number + "." + disk),
                    customer,
                    Product.EVS,
                    String.format(Locale.ROOT, "%s-volume-%04d", name, disk),
                    new Place(nextId(), place.region(), place.order(), place.project()),
                    disk(gigabytes),
                    new Relation(machine(number), null),
                    state,
                    BigDecimal.valueOf(35L * gigabytes, 2)));
        }
    }

    private void bandwidth(int number) {
        State state = state(days(number + 2), 0, null);
        String id = Ids.resource("bandwidth " + number);
        Place place = place(number);
        int megabits = 20 + 10 * number;
        resources.add(new Resource(
                id,
                WellKnown.MASTER_ID,
                Product.BANDWIDTH,
                "bandwidth-shared-" + number,
                place,
                new Spec("19_bgp", megabits + "Mbit/s|全动态BGP", BigDecimal.valueOf(megabits)),
                Relation.NONE,
                state,
                BigDecimal.valueOf(20L * megabits, 0).setScale(2)));
        for (int i = 0; i < 2; i++) {
            resources.add(new Resource(
                    Ids.resource("eip " + number + "." + i),
                    WellKnown.MASTER_ID,
                    Product.EIP,
                    "eip-" + number + "-" + i,
                    new Place(nextId(), place.region(), place.order(), place.project()),
                    new Spec("5_bgp", "全动态BGP", null),
                    new Relation(id, null),
                    state,
                    new BigDecimal("0.00")));
        }
    }

    private void alone(Product product, String name, Spec spec, String price, @Nullable String obstacle) {
        int number = count;
        resources.add(new Resource(
                Ids.resource(name),
                WellKnown.MASTER_ID,
                product,
                name,
                place(number),
                spec,
                Relation.NONE,
                state(days(number), policy(number), obstacle),
                new BigDecimal(price)));
    }

    /** The first is a slave of a machine, the others are main resources that are only mounted on one. */
    private void mountedDisk(int number) {
        resources.add(new Resource(
                number == 0 ? "0f6a2d19-77b3-4e05-9c48-d1b0e5a3c622" : Ids.resource("mounted " + number),
                WellKnown.MASTER_ID,
                Product.EVS,
                "volume-data-" + number,
                place(number),
                disk(200),
                number == 0 ? new Relation(machine(1), null) : new Relation(null, machine(number)),
                state(days(number + 3), 0, null),
                new BigDecimal("70.00")));
    }

    private static Spec disk(int gigabytes) {
        return new Spec("SAS", "高IO|" + gigabytes + ".0GB", BigDecimal.valueOf(gigabytes));
    }

    private Place place(int number) {
        return new Place(
                nextId(),
                REGIONS.get(number % REGIONS.size()),
                Ids.order(now.minus(Duration.ofDays(200)), "bought " + number),
                PROJECTS.get(number % 5 == 4 ? 1 : 0));
    }

    private String nextId() {
        count++;
        return String.format(Locale.ROOT, "01154-%09d-%d", 301_442_156 + count * 37, count % 3);
    }

    private static int days(int number) {
        return EXPIRY.get(number % EXPIRY.size());
    }

    /** Every third renews automatically. */
    private static int policy(int number) {
        return number % 3 == 0 ? 3 : 0;
    }

    /** Expired (5) after its last second, frozen (4) after fifteen days. */
    private State state(int daysLeft, int policy, @Nullable String obstacle) {
        Instant expire =
                Beijing.startOf(Beijing.dayOf(now).plusDays(daysLeft + 1L)).minusSeconds(1);
        Instant effective = expire.minus(Duration.ofDays(184)).minusSeconds(27_568);
        int status = daysLeft >= 0 ? 2 : daysLeft > -15 ? 5 : 4;
        return new State(status, effective, expire, effective.plusSeconds(39), policy, obstacle);
    }
}
