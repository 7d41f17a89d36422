package io.bursar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portal. Without Huawei keys it starts beside a sandbox of BSS; see {@code docs/configuration.md}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Bursar {

    /** Starts the portal; settings come from the environment and from mounted secret files. */
    public static void main(String[] args) {
        SpringApplication.run(Bursar.class, args);
    }
}
