package io.bursar.bss.huawei;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.bursar.bss.BssConnection;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.ResourceId;

import static org.assertj.core.api.Assertions.assertThat;

/** What one call leaves in the log, with every logger at its most talkative: the request id, and never a key. */
class CallLogTests {

    private static final String ECHO =
            "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk signature fail, Access=" + World.AK
                    + ", Signature=0123abcd, key " + World.SK + "\",\"amount_of_the_body\":\"987654321.00\"}";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.bursar");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        ours.setLevel(Level.TRACE);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(before);
        ours.setLevel(null);
    }

    @Test
    void namesTheOperationTheCodeAndTheRequestId() {
        try (RawServer server = RawServer.answering(RawServer.json(401, ECHO));
                World world = new World(server.endpoint())) {
            world.moves().prepare(World.FUNDS).send();
            world.moves(World.RETIRED).prepare(World.PAYMENT).send();
            new HuaweiFunds(world.reads()).transferableCash();
            var renewal = new Renewal(List.of(ResourceId.of("r1")), new Renewal.Period.Years(1));
            world.renewals().prepare(renewal).send();
        }
        assertThat(said())
                .contains("UpdateSubEnterpriseAmount unauthorised: HTTP 401, code APIGW.0301, request id req-1");
        assertThat(said()).contains("LegacyPayOrders unauthorised", "RenewalResources unauthorised");
        assertThat(said()).contains("ShowMultiAccountTransferAmount unreadable: HTTP 401");
        assertNoSecret();
    }

    @Test
    void keepsTheKeysToItselfWhenNothingWorks() {
        try (World world = new World(URI.create("https://nowhere.bss.test"))) {
            world.moves().prepare(World.FUNDS).send();
            new HuaweiFunds(world.reads()).transferableCash();
        }
        BssConnection broken = new BssConnection(URI.create("nothing"), World.DOMAIN, World.AK, World.SK);
        try (World world = new World(broken)) {
            world.moves().prepare(World.FUNDS).send();
            new HuaweiFunds(world.reads()).transferableCash();
            assertThat(broken.toString() + world.settings).doesNotContain(World.SK);
        }
        assertThat(said()).contains("notsent");
        assertNoSecret();
    }

    private void assertNoSecret() {
        assertThat(said())
                .doesNotContain(World.SK)
                .doesNotContain(World.AK)
                .doesNotContain("Signature=0123abcd")
                .doesNotContain("SDK-HMAC-SHA256")
                .doesNotContain("987654321.00");
    }

    private String said() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent line : List.copyOf(lines.list)) {
            text.append(line.getFormattedMessage()).append('\n');
            if (line.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
            }
        }
        return text.toString();
    }
}
