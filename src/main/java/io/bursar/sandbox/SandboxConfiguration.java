package io.bursar.sandbox;

import java.time.Clock;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.bursar.bss.BssConnection;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;
import io.bursar.runtime.OwnerMigrations;
import io.bursar.runtime.StartRefused;
import io.bursar.sandbox.wire.Pause;

/** Starts the stand-in when there are no keys of Huawei's. The only class of this module that Spring knows. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMode(Mode.SANDBOX)
class SandboxConfiguration {

    private static final int PORT = 9180;
    private static final long SEED = 20_260_115;
    private static final Pattern LOOPBACK =
            Pattern.compile("https?://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?/?");
    private static final String CONTROL_TOKEN = "play-money-control";

    @Bean(destroyMethod = "close")
    Sandbox sandbox(OwnerMigrations migrations, DataSource dataSource, Clock clock, Environment settings) {
        refuseARealEndpoint(settings.getProperty("bursar.bss.endpoint", ""));
        migrations.migrate("sandbox", "db/sandbox");
        Sandbox.Setup setup = new Sandbox.Setup(
                settings.getProperty("bursar.sandbox.port", Integer.class, PORT),
                settings.getProperty("bursar.sandbox.seed", Long.class, SEED),
                settings.getProperty("bursar.sandbox.control-token", CONTROL_TOKEN));
        return Sandbox.start(setup, dataSource, new Sandbox.Times(clock, Clock.systemUTC(), Pause.REAL));
    }

    @Bean
    BssConnection bssConnection(Sandbox sandbox) {
        return sandbox.connection();
    }

    /** Whoever names Huawei's address means real money, and must not get play money because the keys were forgotten. */
    private static void refuseARealEndpoint(String endpoint) {
        if (!endpoint.isBlank() && !LOOPBACK.matcher(endpoint.strip()).matches()) {
            throw new StartRefused("BURSAR_BSS_ENDPOINT is \"" + endpoint + "\", but no Huawei Cloud keys are set: set"
                    + " HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_DOMAIN_ID for real money, or remove"
                    + " BURSAR_BSS_ENDPOINT for the sandbox.");
        }
    }
}
