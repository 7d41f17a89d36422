package io.bursar.runtime;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.PropertyResolver;

/** The three settings that together mean real money. */
record Keys(String accessKey, String secretKey, String domainId) {

    static Keys of(PropertyResolver settings) {
        return new Keys(
                settings.getProperty("bursar.bss.access-key", "").strip(),
                settings.getProperty("bursar.bss.secret-key", "").strip(),
                settings.getProperty("bursar.bss.domain-id", "").strip());
    }

    /** @throws StartRefused when some are set and some are not */
    Mode mode() {
        List<String> missing = missing();
        return switch (missing.size()) {
            case 0 -> Mode.LIVE;
            case 3 -> Mode.SANDBOX;
            default ->
                throw new StartRefused(String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are")
                        + " missing while other Huawei Cloud keys are set: set all three of HUAWEICLOUD_SDK_AK, "
                        + "HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_DOMAIN_ID for real money, or none of them for the "
                        + "sandbox.");
        };
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (accessKey.isEmpty()) {
            missing.add("HUAWEICLOUD_SDK_AK");
        }
        if (secretKey.isEmpty()) {
            missing.add("HUAWEICLOUD_SDK_SK");
        }
        if (domainId.isEmpty()) {
            missing.add("HUAWEICLOUD_SDK_DOMAIN_ID");
        }
        return missing;
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "Keys[missing " + missing() + "]";
    }
}
