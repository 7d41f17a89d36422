package io.bursar.sandbox.api;

import java.util.List;

/**
 * A documented refusal: its HTTP status, code and English message. The constants are those of the multi-account group
 * (multi-account.md 14.6); further families bring their own.
 */
public record BssError(int status, String code, String message) {

    public static final BssError PARAMETER = new BssError(400, "CBC.0100", "Parameter error.");
    public static final BssError ACCESS_DENIED = new BssError(403, "CBC.0151", "Access denied.");
    public static final BssError OTHER = new BssError(500, "CBC.0999", "Other error.");
    public static final BssError MOVE_FAILED = new BssError(400, "CBC.99000043", "Allocation or reclaim failed.");
    public static final BssError NO_SUCH_ACCOUNT = new BssError(400, "CBC.99000047", "The account does not exist.");
    public static final BssError NOT_A_REGULAR_SUB =
            new BssError(400, "CBC.99000086", "The accounts have no regular master and sub relationship.");
    public static final BssError INSUFFICIENT = new BssError(400, "CBC.99005003", "Insufficient balance.");
    public static final BssError NOT_ASSOCIATED =
            new BssError(400, "CBC.99007001", "The master account and the sub-account are not associated.");
    public static final BssError CHECKS = new BssError(
            400, "CBC.99007004", "The service operation does not meet the service check item requirement.");
    public static final BssError DUPLICATE = new BssError(400, "CBC.99007009", "The transaction ID is duplicated.");
    public static final BssError CREDIT_EXPIRED =
            new BssError(400, "CBC.99007181", "The validity period of the credit has expired.");
    public static final BssError BUSY =
            new BssError(400, "CBC.99007461", "An allocation or reclaim task is still in progress. Try again later.");

    private static final List<BssError> KNOWN = List.of(
            PARAMETER,
            ACCESS_DENIED,
            OTHER,
            MOVE_FAILED,
            NO_SUCH_ACCOUNT,
            NOT_A_REGULAR_SUB,
            INSUFFICIENT,
            NOT_ASSOCIATED,
            CHECKS,
            DUPLICATE,
            CREDIT_EXPIRED,
            BUSY);

    /** That status and code with the message that goes with the code, or a plain one. */
    public static BssError of(int status, String code) {
        return KNOWN.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> known.as(status, code))
                .orElseGet(() -> new BssError(status, code, "Request failed."));
    }

    /** The same with another status and code, as the retired group has them. */
    public BssError as(int otherStatus, String otherCode) {
        return new BssError(otherStatus, otherCode, message);
    }

    /** The same with more to read. */
    public BssError saying(String detail) {
        return new BssError(status, code, message + " " + detail);
    }
}
