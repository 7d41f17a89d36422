package io.bursar.instruction;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what is unknown is settled.
 *
 * @param policy what the machine may do besides looking
 * @param window how long a movement may take to appear in Huawei's records; finding nothing counts only after it; null:
 *     as {@link SettlingRules} has it for real money or for play money
 * @param probes when it is looked for evidence, counted from the end of the unclear attempt; after the last, people are
 *     asked
 * @param apart two findings of nothing closer together than this are one: pressing a button twice proves nothing
 * @param replay how it may be sent again
 * @param reading when Huawei's records are read
 */
@Validated
@ConfigurationProperties("bursar.settling")
record SettlingSettings(
        @NotNull @DefaultValue("VERIFY_ONLY") SettlingPolicy policy,
        @Nullable Duration window,

        @NotEmpty @DefaultValue({"10s", "30s", "2m", "10m", "30m", "2h", "6h", "24h"})
        List<Duration> probes,

        @NotNull @DefaultValue("30s") Duration apart,
        @NotNull @DefaultValue Replay replay,
        @NotNull @DefaultValue Reading reading) {

    SettlingSettings {
        for (int i = 1; i < probes.size(); i++) {
            if (probes.get(i).compareTo(probes.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("bursar.settling.probes must grow");
            }
        }
        if (window != null && window.isNegative()) {
            throw new IllegalArgumentException("bursar.settling.window must not be negative");
        }
    }

    /**
     * Sending the same bytes again.
     *
     * @param times the most
     * @param within only so long after the outcome became unclear
     */
    record Replay(
            @Min(0) @DefaultValue("3") int times,
            @NotNull @DefaultValue("6h") Duration within) {}

    /**
     * When Huawei's records are read; how, is {@link io.bursar.inquiry.InquirySettings}'s to say.
     *
     * @param tick how often each machine looks for due probes
     * @param again how soon after a reading that failed
     * @param review how often what people are asked about is looked at still
     * @param taken how long a probe belongs to one machine; longer than reading a statement takes
     */
    record Reading(
            @NotNull @DefaultValue("1s") Duration tick,
            @NotNull @DefaultValue("1m") Duration again,
            @NotNull @DefaultValue("24h") Duration review,
            @NotNull @DefaultValue("2m") Duration taken) {}
}
