package io.bursar.bss.huawei;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static io.bursar.bss.huawei.Verdict.BUSY;
import static io.bursar.bss.huawei.Verdict.DUPLICATE;
import static io.bursar.bss.huawei.Verdict.FAILED_UNEXPLAINED;
import static io.bursar.bss.huawei.Verdict.REFUSED;
import static io.bursar.bss.huawei.Verdict.UNAUTHORISED;

/**
 * The allow-list: the answers to a move that mean anything but "unknown". One row is one status with one code; the
 * same code with another status is another answer (APIGW.0201 is a refusal with 400 and means nothing with 502).
 *
 * <p>Sources: multi-account.md 4, 6, 8, 10, 14.6, 14.7; packages-usage-costs-orders.md 10.2; reliability.md 2.5.
 */
record BssCode(int status, String code, Verdict verdict, Set<Family> families) {

    /** Operations that share their codes. */
    enum Family {
        FUNDS,
        COUPON,
        PAYMENT
    }

    private static final Set<Family> ALL = EnumSet.allOf(Family.class);
    private static final Set<Family> MOVES = EnumSet.of(Family.FUNDS, Family.COUPON);
    private static final Set<Family> FUNDS = EnumSet.of(Family.FUNDS);
    private static final Set<Family> COUPON = EnumSet.of(Family.COUPON);
    private static final Set<Family> PAYMENT = EnumSet.of(Family.PAYMENT);

    static final List<BssCode> TABLE = List.of(
            new BssCode(400, "CBC.0100", REFUSED, ALL),
            new BssCode(400, "CBC.0101", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99005003", REFUSED, ALL),
            new BssCode(400, "CBC.99007001", REFUSED, FUNDS),
            new BssCode(400, "CBC.99007004", REFUSED, MOVES),
            new BssCode(400, "CBC.99007181", REFUSED, FUNDS),
            new BssCode(400, "CBC.99007009", DUPLICATE, MOVES),
            new BssCode(400, "CBC.99007461", BUSY, MOVES),
            new BssCode(400, "CBC.99000043", FAILED_UNEXPLAINED, MOVES),
            new BssCode(400, "CBC.99000087", FAILED_UNEXPLAINED, COUPON),
            // The order's status tells: it may have been paid by an earlier sending, or one is still running.
            new BssCode(400, "CBC.99003106", DUPLICATE, PAYMENT),
            new BssCode(400, "CBC.99000088", DUPLICATE, PAYMENT),
            new BssCode(400, "CBC.30000010", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99000089", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003108", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003110", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003112", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003116", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003117", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003141", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003147", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003155", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003156", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003162", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99003198", REFUSED, PAYMENT),
            // Until tomorrow: too long to wait by machine, so a person asks again.
            new BssCode(400, "CBC.99008056", REFUSED, PAYMENT),
            new BssCode(400, "CBC.99006093", BUSY, PAYMENT),
            new BssCode(400, "CBC.99008040", BUSY, PAYMENT),
            new BssCode(401, "CBC.0154", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0151", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0154", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0155", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0156", UNAUTHORISED, ALL),
            new BssCode(401, "APIGW.0301", UNAUTHORISED, ALL),
            new BssCode(401, "APIG.0301", UNAUTHORISED, ALL),
            new BssCode(401, "APIGW.0303", UNAUTHORISED, ALL),
            new BssCode(401, "APIG.0303", UNAUTHORISED, ALL),
            new BssCode(403, "APIGW.0302", UNAUTHORISED, ALL),
            new BssCode(403, "APIG.0302", UNAUTHORISED, ALL),
            new BssCode(429, "APIGW.0308", BUSY, ALL),
            new BssCode(429, "APIG.0308", BUSY, ALL),
            new BssCode(429, "CBC.0250", BUSY, ALL),
            new BssCode(400, "APIGW.0201", REFUSED, ALL),
            new BssCode(413, "APIGW.0201", REFUSED, ALL),
            new BssCode(414, "APIGW.0201", REFUSED, ALL),
            new BssCode(494, "APIGW.0201", REFUSED, ALL),
            new BssCode(404, "APIGW.0101", REFUSED, ALL),
            new BssCode(404, "APIGW.0103", REFUSED, ALL),
            new BssCode(400, "APIGW.0104", REFUSED, ALL),
            new BssCode(400, "APIGW.0105", REFUSED, ALL),
            new BssCode(400, "APIGW.0106", REFUSED, ALL));

    /** Codes that have words of their own although no row makes them an answer to a move. */
    static final Set<String> ALSO_EXPLAINED =
            Set.of("CBC.0999", "CBC.0150", "CBC.0199", "CBC.99000047", "CBC.99000049", "CBC.99000084", "CBC.99000086");

    /** What the table says; null when it says nothing, which makes the move unknown. */
    static @Nullable Verdict verdict(Family family, int status, String code) {
        return TABLE.stream()
                .filter(it -> it.status == status && it.code.equals(code) && it.families.contains(family))
                .map(BssCode::verdict)
                .findFirst()
                .orElse(null);
    }
}
