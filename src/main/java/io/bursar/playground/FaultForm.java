package io.bursar.playground;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Something that goes wrong at the stand-in (docs/sandbox.md, "Faults").
 *
 * @param operation Huawei's name; empty for every operation
 * @param effect whether the work is done before it goes wrong
 * @param status the HTTP status of a {@code STATUS} or {@code NULL_CODE}
 * @param code the error code of a {@code STATUS}; empty for none
 * @param retryAfter the header of that name; empty for none
 * @param delayMillis for the delays and the trickle
 * @param connection which connections it strikes
 * @param aim how often and how likely
 */
record FaultForm(
        FaultKind kind,
        @Pattern(regexp = "[A-Za-z0-9]{0,64}") String operation,
        boolean effect,
        @Min(200) @Max(599) Integer status,
        @Pattern(regexp = "[A-Za-z0-9.]{0,32}") String code,
        @Size(max = 32) String retryAfter,
        @Min(0) @Max(3_600_000) Integer delayMillis,
        FaultConnection connection,
        Aim aim) {

    private static final int SERVER_ERROR = 500;

    FaultForm {
        kind = kind == null ? FaultKind.DROP : kind;
        operation = operation == null ? "" : operation.strip();
        status = status == null ? SERVER_ERROR : status;
        code = code == null ? "" : code.strip();
        retryAfter = retryAfter == null ? "" : retryAfter.strip();
        delayMillis = delayMillis == null ? 0 : delayMillis;
        connection = connection == null ? FaultConnection.ANY : connection;
        aim = aim == null ? new Aim(1, 100) : aim;
    }

    /** How often, 1 to 1,000,000, and how likely each time, 1 to 100 percent. */
    record Aim(
            @Min(1) @Max(1_000_000) Integer count,
            @Min(1) @Max(100) Integer percent) {

        Aim {
            count = count == null ? 1 : count;
            percent = percent == null ? 100 : percent;
        }
    }

    static FaultForm blank() {
        return new FaultForm(FaultKind.DROP, "", true, SERVER_ERROR, "", "", 0, FaultConnection.ANY, new Aim(1, 100));
    }

    /** As the control API wants it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind.name());
        body.put("effect", effect);
        body.put("connection", connection.name());
        body.put("delay_millis", delayMillis);
        body.put("count", aim.count());
        body.put("percent", aim.percent());
        if (!operation.isEmpty()) {
            body.put("operation", operation);
        }
        if (kind == FaultKind.STATUS) {
            body.put("status", status);
        }
        if (kind == FaultKind.STATUS && !code.isEmpty()) {
            body.put("code", code);
        }
        if (!retryAfter.isEmpty()) {
            body.put("retry_after", retryAfter);
        }
        return body;
    }

    /** What goes wrong; the stand-in's own words. */
    enum FaultKind {
        DELAY_BEFORE,
        DELAY_AFTER,
        DROP,
        RESET,
        STATUS,
        HTML,
        TRUNCATED,
        NULL_CODE,
        ERROR_IN_200,
        EMPTY_200,
        EMPTY_OBJECT,
        WRONG_CHARSET,
        DUPLICATE_KEYS,
        TRICKLE,
        ENDLESS,
        TWICE
    }

    /** Which connections. */
    enum FaultConnection {
        ANY,
        FRESH,
        POOLED
    }
}
