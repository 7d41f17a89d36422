package io.bursar.bss.huawei;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static io.bursar.bss.huawei.Verdict.BUSY;
import static io.bursar.bss.huawei.Verdict.DUPLICATE;
import static io.bursar.bss.huawei.Verdict.FAILED_UNEXPLAINED;
import static io.bursar.bss.huawei.Verdict.NOT_FOR_US;
import static io.bursar.bss.huawei.Verdict.REFUSED;
import static io.bursar.bss.huawei.Verdict.UNAUTHORISED;

/**
 * Huawei's documented codes and what each says. For a move it is the allow-list: the answers that mean anything but
 * "unknown". One row is one status with one code; the same code with another status is another answer (APIGW.0201 is
 * a refusal with 400 and means nothing with 502).
 *
 * <p>Sources: multi-account.md 4, 6, 8, 10, 11, 14.6, 14.7; packages-usage-costs-orders.md 0.2, 9, 10.2, 11, 12;
 * reliability.md 2.5.
 */
record BssCode(int status, String code, Verdict verdict, Set<Family> families) {

    /** Operations that share their codes. */
    enum Family {
        FUNDS,
        COUPON,
        PAYMENT,
        /** Ordering a renewal. */
        RENEWAL,
        /** The retired transfer, which refuses with HTTP 500. */
        OLD_TRANSFER,
        /** The retired reclaim. */
        OLD_RECLAIM,
        /** The oldest way to pay, which refuses with HTTP 200. */
        OLD_PAYMENT,
        /** Questions. */
        READ,
        /** One resource of several, within an answer with HTTP 200. */
        RESOURCE
    }

    private static final Set<Family> ALL = EnumSet.complementOf(EnumSet.of(Family.RESOURCE));
    private static final Set<Family> MOVES = EnumSet.of(Family.FUNDS, Family.COUPON);
    private static final Set<Family> FUNDS = EnumSet.of(Family.FUNDS);
    private static final Set<Family> COUPON = EnumSet.of(Family.COUPON);
    private static final Set<Family> PAYMENT = EnumSet.of(Family.PAYMENT);
    private static final Set<Family> OLD_TRANSFER = EnumSet.of(Family.OLD_TRANSFER);
    private static final Set<Family> OLD_RECLAIM = EnumSet.of(Family.OLD_RECLAIM);
    private static final Set<Family> OLD_MOVES = EnumSet.of(Family.OLD_TRANSFER, Family.OLD_RECLAIM);
    private static final Set<Family> OLD_PAYMENT = EnumSet.of(Family.OLD_PAYMENT);
    private static final Set<Family> READ = EnumSet.of(Family.READ);
    private static final Set<Family> RESOURCE = EnumSet.of(Family.RESOURCE);
    private static final Set<Family> BALANCE =
            EnumSet.of(Family.FUNDS, Family.COUPON, Family.PAYMENT, Family.OLD_TRANSFER, Family.OLD_RECLAIM);

    private static final List<BssCode> COMMON = List.of(
            new BssCode(400, "CBC.0100", REFUSED, ALL),
            new BssCode(401, "CBC.0154", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0151", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0154", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0155", UNAUTHORISED, ALL),
            new BssCode(403, "CBC.0156", UNAUTHORISED, ALL),
            new BssCode(429, "CBC.0250", BUSY, ALL),
            new BssCode(401, "APIGW.0301", UNAUTHORISED, ALL),
            new BssCode(401, "APIG.0301", UNAUTHORISED, ALL),
            new BssCode(401, "APIGW.0303", UNAUTHORISED, ALL),
            new BssCode(401, "APIG.0303", UNAUTHORISED, ALL),
            new BssCode(403, "APIGW.0302", UNAUTHORISED, ALL),
            new BssCode(403, "APIG.0302", UNAUTHORISED, ALL),
            new BssCode(429, "APIGW.0308", BUSY, ALL),
            new BssCode(429, "APIG.0308", BUSY, ALL),
            new BssCode(400, "APIGW.0201", REFUSED, ALL),
            new BssCode(413, "APIGW.0201", REFUSED, ALL),
            new BssCode(414, "APIGW.0201", REFUSED, ALL),
            new BssCode(494, "APIGW.0201", REFUSED, ALL),
            new BssCode(404, "APIGW.0101", REFUSED, ALL),
            new BssCode(404, "APIGW.0103", REFUSED, ALL),
            new BssCode(400, "APIGW.0104", REFUSED, ALL),
            new BssCode(400, "APIGW.0105", REFUSED, ALL),
            new BssCode(400, "APIGW.0106", REFUSED, ALL));

    private static final List<BssCode> BETWEEN_ACCOUNTS = List.of(
            new BssCode(400, "CBC.99005003", REFUSED, BALANCE),
            new BssCode(400, "CBC.99007001", REFUSED, FUNDS),
            new BssCode(400, "CBC.99007004", REFUSED, MOVES),
            new BssCode(400, "CBC.99007181", REFUSED, FUNDS),
            new BssCode(400, "CBC.99007009", DUPLICATE, MOVES),
            new BssCode(400, "CBC.99007461", BUSY, MOVES),
            new BssCode(400, "CBC.99000043", FAILED_UNEXPLAINED, MOVES),
            new BssCode(400, "CBC.99000087", FAILED_UNEXPLAINED, COUPON),
            new BssCode(500, "CBC.99007461", BUSY, OLD_TRANSFER),
            new BssCode(500, "CBC.7001", REFUSED, OLD_TRANSFER),
            new BssCode(500, "CBC.7004", REFUSED, OLD_TRANSFER),
            new BssCode(500, "CBC.7181", REFUSED, OLD_MOVES),
            new BssCode(400, "CBC.99007461", BUSY, OLD_RECLAIM),
            new BssCode(400, "CBC.99000047", REFUSED, OLD_RECLAIM),
            // Its page names both (multi-account.md 11.2).
            new BssCode(400, "CBC.99007004", REFUSED, OLD_RECLAIM),
            new BssCode(400, "CBC.7004", REFUSED, OLD_RECLAIM));

    private static final List<BssCode> PAYMENTS = List.of(
            new BssCode(400, "CBC.0101", REFUSED, PAYMENT),
            // The order's status tells: it may have been paid by an earlier sending, or one is still running.
            new BssCode(400, "CBC.99003106", DUPLICATE, PAYMENT),
            new BssCode(400, "CBC.99000088", DUPLICATE, PAYMENT),
            new BssCode(200, "CBC.3106", DUPLICATE, OLD_PAYMENT),
            new BssCode(200, "CBC.3112", REFUSED, OLD_PAYMENT),
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
            new BssCode(400, "CBC.99008040", BUSY, PAYMENT));

    private static final List<BssCode> QUESTIONS = List.of(
            new BssCode(400, "CBC.0101", REFUSED, READ),
            new BssCode(400, "CBC.0199", REFUSED, READ),
            new BssCode(403, "CBC.0150", UNAUTHORISED, READ),
            new BssCode(400, "CBC.99000047", NOT_FOR_US, READ),
            new BssCode(400, "CBC.99000049", NOT_FOR_US, READ),
            new BssCode(400, "CBC.99000084", NOT_FOR_US, READ),
            new BssCode(400, "CBC.99000086", NOT_FOR_US, READ),
            new BssCode(400, "CBC.99007001", NOT_FOR_US, READ),
            new BssCode(400, "CBC.30000010", NOT_FOR_US, READ),
            new BssCode(400, "CBC.18000014", NOT_FOR_US, READ),
            new BssCode(400, "CBC.18000016", NOT_FOR_US, READ),
            new BssCode(400, "CBC.18000053", NOT_FOR_US, READ),
            new BssCode(400, "CBC.18000048", REFUSED, READ),
            new BssCode(400, "CBC.99007197", BUSY, READ),
            new BssCode(400, "CBC.30050012", REFUSED, READ),
            new BssCode(400, "CBC.99006006", REFUSED, READ),
            new BssCode(400, "CBC.99006016", REFUSED, READ),
            new BssCode(400, "CBC.99006017", REFUSED, READ),
            new BssCode(400, "CBC.99006024", REFUSED, READ),
            new BssCode(400, "CBC.99006050", REFUSED, READ),
            new BssCode(400, "CBC.99006055", REFUSED, READ),
            new BssCode(400, "CBC.99006066", REFUSED, READ),
            new BssCode(400, "CBC.99006073", REFUSED, READ),
            new BssCode(200, "CBC.30050007", REFUSED, RESOURCE),
            new BssCode(200, "CBC.30050008", REFUSED, RESOURCE),
            new BssCode(200, "CBC.30050009", REFUSED, RESOURCE),
            new BssCode(200, "CBC.30050010", REFUSED, RESOURCE),
            new BssCode(200, "CBC.30050011", REFUSED, RESOURCE),
            new BssCode(200, "CBC.30050013", REFUSED, RESOURCE));

    static final List<BssCode> TABLE = Stream.of(COMMON, BETWEEN_ACCOUNTS, PAYMENTS, QUESTIONS)
            .flatMap(List::stream)
            .toList();

    /** It may have been executed: it is in no row, and every move that gets it is unknown. */
    static final String MAYBE = "CBC.0999";

    /** Whether BSS itself refuses a move with that code, whatever the status. */
    static boolean isRefusal(String code) {
        return code.startsWith("CBC.") && TABLE.stream().anyMatch(it -> it.code.equals(code) && it.verdict == REFUSED);
    }

    /** What the table says; null when it says nothing, which makes a move unknown. */
    static @Nullable Verdict verdict(Family family, int status, String code) {
        return TABLE.stream()
                .filter(it -> it.status == status && it.code.equals(code) && it.families.contains(family))
                .map(BssCode::verdict)
                .findFirst()
                .orElse(null);
    }
}
