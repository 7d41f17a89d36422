package io.bursar.inquiry;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Huawei's records are read, a part of how what is unknown is settled.
 *
 * @param tolerance how far a record's time may lie outside the sending it belongs to
 * @param reading what is read of it
 */
@Validated
@ConfigurationProperties("bursar.settling")
public record InquirySettings(
        @NotNull @DefaultValue("2m") Duration tolerance,
        @NotNull @DefaultValue Reading reading) {

    /**
     * What is read.
     *
     * @param rows the most records of one statement that are read
     */
    public record Reading(@Min(100) @DefaultValue("20000") int rows) {}
}
