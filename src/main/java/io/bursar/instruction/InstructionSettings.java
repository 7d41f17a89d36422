package io.bursar.instruction;

import java.time.Duration;
import java.util.Set;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How instructions are executed.
 *
 * @param lease how long a lane belongs to one machine; longer than the client's total deadline
 * @param sendWithin from the durable commit of the attempt to the socket; later nothing is sent
 * @param tick how often each machine looks for due work
 * @param runner whether this machine executes at all
 * @param breaker when unclear outcomes stop the lane
 * @param commonCause when equal refusals hold the rest of a batch
 */
@Validated
@ConfigurationProperties("bursar.instruction")
record InstructionSettings(
        @NotNull @DefaultValue("120s") Duration lease,
        @NotNull @DefaultValue("10s") Duration sendWithin,
        @NotNull @DefaultValue("500ms") Duration tick,
        @DefaultValue("true") boolean runner,
        @NotNull @DefaultValue Breaker breaker,
        @NotNull @DefaultValue CommonCause commonCause) {

    /**
     * So many unclear outcomes within that time stop the lane.
     *
     * @param unclear 0 for never
     * @param readAgain how long a resumed lane waits after a reading that failed
     */
    record Breaker(
            @Min(0) @DefaultValue("3") int unclear,
            @NotNull @DefaultValue("10m") Duration within,
            @NotNull @DefaultValue("30s") Duration readAgain) {}

    /**
     * So many refusals in a row with one of these codes hold the rest of an allocation's batch.
     *
     * @param times 0 for never
     * @param codes Huawei's codes that would meet the following rows as well
     */
    record CommonCause(
            @Min(0) @DefaultValue("3") int times,

            @NotNull @DefaultValue({"CBC.99005003", "CBC.99007181"})
            Set<String> codes) {}
}
