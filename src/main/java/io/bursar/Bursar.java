package io.bursar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import io.bursar.checkpoint.TrailCommand;

/** The portal. Without Huawei keys it starts beside a sandbox of BSS; see {@code docs/configuration.md}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Bursar {

    /**
     * Starts the portal; settings come from the environment and from mounted secret files. With the word
     * {@value TrailCommand#WORD} in front it verifies an archive of the trail instead, and starts nothing.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(TrailCommand.WORD)) {
            System.exit(TrailCommand.run(args, System.out));
        }
        SpringApplication.run(Bursar.class, args);
    }
}
