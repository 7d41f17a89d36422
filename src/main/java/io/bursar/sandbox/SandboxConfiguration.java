package io.bursar.sandbox;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.bursar.bss.BssConnection;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;
import io.bursar.runtime.OwnerMigrations;
import io.bursar.sandbox.wire.Pause;

/** Starts the stand-in when there are no keys of Huawei's. The only class of this module that Spring knows. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMode(Mode.SANDBOX)
class SandboxConfiguration {

    private static final int PORT = 9180;
    private static final long SEED = 20_260_115;
    private static final String CONTROL_TOKEN = "play-money-control";

    @Bean(destroyMethod = "close")
    Sandbox sandbox(OwnerMigrations migrations, DataSource dataSource, Clock clock, Environment settings) {
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
}
