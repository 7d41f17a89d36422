package io.bursar.sandbox.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import io.bursar.time.Beijing;

/** Ids in Huawei's shapes. */
public final class Ids {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(Beijing.ZONE);

    private Ids() {}

    /** A new order's id: its minute in Beijing and five characters of chance. */
    public static String order(Instant now) {
        return order(now, UUID.randomUUID().toString());
    }

    /** The id of the order with that name in the seeded world. */
    public static String order(Instant created, String name) {
        String chance = Long.toString(seeded(name).getMostSignificantBits() & Long.MAX_VALUE, 36);
        String five = chance.substring(chance.length() - 5).toUpperCase(Locale.ROOT);
        return "CS" + MINUTE.format(created) + five;
    }

    /** The id of an order's n-th item, from 1. */
    public static String item(String order, int number) {
        return String.format(Locale.ROOT, "%s-%06d", order, number);
    }

    /** The id of the thing with that name in the seeded world, with dashes. */
    public static String resource(String name) {
        return seeded(name).toString();
    }

    /** The same, 32 hex characters. */
    public static String hex(String name) {
        return seeded(name).toString().replace("-", "");
    }

    private static UUID seeded(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
