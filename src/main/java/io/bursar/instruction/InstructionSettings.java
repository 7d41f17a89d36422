package io.bursar.instruction;

import java.time.Duration;

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
 */
@Validated
@ConfigurationProperties("bursar.instruction")
record InstructionSettings(
        @NotNull @DefaultValue("120s") Duration lease,
        @NotNull @DefaultValue("10s") Duration sendWithin,
        @NotNull @DefaultValue("500ms") Duration tick,
        @DefaultValue("true") boolean runner) {}
