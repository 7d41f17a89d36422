package io.bursar.runtime;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start's log with the address and with what the modules have to say. */
@Component
class StartNotices {

    private static final Logger log = LoggerFactory.getLogger("io.bursar.Bursar");

    private final Environment environment;
    private final Mode mode;
    private final ObjectProvider<StartNotice> notices;

    StartNotices(Environment environment, Mode mode, ObjectProvider<StartNotice> notices) {
        this.environment = environment;
        this.mode = mode;
        this.notices = notices;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (mode == Mode.SANDBOX) {
            log.info("Sandbox: no real money moves, everything at Huawei's side is simulated");
        }
        notices.orderedStream().map(StartNotice::lines).flatMap(List::stream).forEach(log::info);
        log.info("Bursar is ready: {}", address());
    }

    String address() {
        String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                        || environment.getProperty("server.ssl.bundle") != null
                ? "https"
                : "http";
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String host = environment.getProperty("server.address", "localhost");
        return scheme + "://" + host + ":" + port + environment.getProperty("server.servlet.context-path", "");
    }
}
