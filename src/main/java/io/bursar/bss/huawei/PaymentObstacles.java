package io.bursar.bss.huawei;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The lists that two refusals of a payment carry (packages-usage-costs-orders.md 10: CBC.99003141 and CBC.99003155),
 * as check items: what is short of quota, and which enterprise project cannot pay. Both spellings, of v3 and of v1.0.
 */
final class PaymentObstacles {

    private static final int MOST = 10;
    private static final int LONGEST = 60;

    private PaymentObstacles() {}

    /** {@code QUOTA|result|region|what|specification|zone} and {@code PROJECT|result|name|id}. */
    static List<String> in(Json json) {
        List<String> found = new ArrayList<>();
        for (String list : List.of("quota_infos", "quotaInfos")) {
            for (Json row : rows(json, list)) {
                found.add(String.join(
                        "|",
                        "QUOTA",
                        either(row, "auth_result", "authResult"),
                        either(row, "region", "regionCode"),
                        either(row, "resource_type_name", "resourceType"),
                        either(row, "resource_spec_code", "resourceSpecCode"),
                        either(row, "available_zone", "availableZoneId")));
            }
        }
        for (String list : List.of("enterprise_project_auth_result", "enterpriseProjectAuthResult")) {
            for (Json row : rows(json, list)) {
                found.add(String.join(
                        "|",
                        "PROJECT",
                        either(row, "auth_result", "authStatus"),
                        either(row, "enterprise_project_name", "enterpriseProjectName"),
                        either(row, "enterprise_project_id", "enterpriseProjectId")));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static List<Json> rows(Json json, String name) {
        try {
            return json.has(name) ? json.rows(name) : List.of();
        } catch (Json.Unreadable notAList) {
            return List.of();
        }
    }

    private static String either(Json row, String name, String old) {
        String value = text(row, name);
        return clean(value == null ? text(row, old) : value);
    }

    private static @Nullable String text(Json row, String name) {
        try {
            return row.textOrNull(name);
        } catch (Json.Unreadable notText) {
            return null;
        }
    }

    /** Check items are kept parted by commas, and these by bars. */
    private static String clean(@Nullable String value) {
        String text = value == null || value.isBlank() ? "-" : value.strip().replaceAll("[|,\\p{Cntrl}]", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
