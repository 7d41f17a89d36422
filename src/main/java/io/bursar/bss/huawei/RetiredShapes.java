package io.bursar.bss.huawei;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.bursar.bss.MoveAnswer.Receipt;

/**
 * What the documents do not say of the retired interfaces ({@code bursar.bss.retired-shapes.*}): whoever has seen their
 * real answers sets it here. Left alone, a success that nobody described is an unknown, and a list whose rows do not
 * name their account is unreadable.
 *
 * @param fundsSuccess what a movement that succeeded answers (multi-account.md 11.1 and 11.2: not found)
 * @param payV2Success what a payment by v2 that succeeded answers (packages-usage-costs-orders.md 11.1: not found)
 * @param payVersion which of the two retired ways to pay
 * @param subAccountId the field of a sub-account's id in the retired list (multi-account.md 11.5: not seen)
 * @param subAccountName the field of its name
 * @param subAccountDisplayName the field of its display name; without one the name stands for it
 */
@ConfigurationProperties("bursar.bss.retired-shapes")
record RetiredShapes(
        @DefaultValue("UNKNOWN") Success fundsSuccess,
        @DefaultValue("UNKNOWN") Success payV2Success,
        @DefaultValue("V2") PayVersion payVersion,
        @DefaultValue("") String subAccountId,
        @DefaultValue("") String subAccountName,
        @DefaultValue("") String subAccountDisplayName) {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_]{0,64}");

    /** The safe ones. */
    static final RetiredShapes NOTHING_KNOWN =
            new RetiredShapes(Success.UNKNOWN, Success.UNKNOWN, PayVersion.V2, "", "", "");

    RetiredShapes {
        requireField("sub-account-id", subAccountId);
        requireField("sub-account-name", subAccountName);
        requireField("sub-account-display-name", subAccountDisplayName);
    }

    /** Which retired way to pay. */
    enum PayVersion {
        V2,
        V1
    }

    /** How a retired operation says that it was done. */
    enum Success {
        /** Not known: no answer counts as success. */
        UNKNOWN,
        /** HTTP 200, with an empty body or a JSON object that names no other code than success. */
        HTTP_200,
        /** HTTP 204. */
        HTTP_204;

        @Nullable Receipt in(Sighting sighting) {
            boolean done = switch (this) {
                case UNKNOWN -> false;
                case HTTP_200 -> sighting.has(200) && saysNothingElse(sighting);
                case HTTP_204 -> sighting.has(204);
            };
            return done ? new Receipt.None() : null;
        }

        private static boolean saysNothingElse(Sighting sighting) {
            if (sighting.body().length == 0) {
                return true;
            }
            try {
                Json json = Json.object(
                        sighting.body(),
                        sighting.headers().firstValue("Content-Type").orElse(null));
                String code = json.textOrNull("error_code");
                return code == null || code.equals(ErrorBody.SUCCESS);
            } catch (Json.Unreadable somethingElse) {
                return false;
            }
        }
    }

    private static void requireField(String setting, String name) {
        if (!FIELD.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "bursar.bss.retired-shapes." + setting + " must be the name of a JSON field.");
        }
    }
}
