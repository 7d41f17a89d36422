package io.bursar.bss.huawei;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.junit.jupiter.api.Test;

import io.bursar.bss.MoveAnswer;
import io.bursar.bss.huawei.RawServer.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line whose other end is not who it should be never carries a move (reliability.md 5.3, N04). The key stores come
 * from {@code bin/make-test-certificates}.
 */
class TlsFaultTests {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Behaviour DONE = (line, request, number) -> line.write("HTTP/1.1 204 No Content\r\n\r\n");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String REFUSED = "NotSent TLS_HANDSHAKE";

    @Test
    void sendsToTheRightCertificate() throws Exception {
        assertThat(answer("ours", "ours")).isEqualTo("Accepted None[]");
    }

    @Test
    void refusesAnUnknownAuthority() throws Exception {
        assertThat(answer("theirs", "ours")).isEqualTo(REFUSED);
    }

    @Test
    void refusesAnotherName() throws Exception {
        assertThat(answer("other", "ours")).isEqualTo(REFUSED);
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        assertThat(answer("expired", "ours")).isEqualTo(REFUSED);
    }

    @Test
    void refusesAServerThatSpeaksNoTls() throws Exception {
        Behaviour plain = (line, request, number) -> line.write("HTTP/1.1 204 No Content\r\n\r\n");
        try (RawServer server = RawServer.beforeReading(plain)) {
            assertThat(overTls(server)).isEqualTo(REFUSED);
        }
    }

    @Test
    void refusesAHandshakeThatIsCut() throws Exception {
        Behaviour cut = (line, request, number) -> {
            line.read(5);
            line.close();
        };
        try (RawServer server = RawServer.beforeReading(cut)) {
            assertThat(overTls(server)).isEqualTo(REFUSED);
        }
    }

    @Test
    void refusesAHandshakeThatIsReset() throws Exception {
        Behaviour reset = (line, request, number) -> {
            line.read(5);
            line.reset();
        };
        try (RawServer server = RawServer.beforeReading(reset)) {
            assertThat(overTls(server)).isEqualTo(REFUSED);
        }
    }

    @Test
    void doesNotKnowWhenTheLineIsCutAfterReading() throws Exception {
        try (RawServer server = RawServer.overTls(context("ours"), (line, request, number) -> line.close());
                World world = new World(server.endpoint(), trust("ours"), PATIENCE)) {
            assertThat(World.word(world.moves().prepare(World.FUNDS).send())).isEqualTo("Unknown CONNECTION_LOST");
            assertThat(server.received).hasSize(1);
        }
    }

    @Test
    void givesUpOnAHandshakeThatNeverEnds() throws Exception {
        try (RawServer server = RawServer.beforeReading((line, request, number) -> line.hold(20_000))) {
            assertThat(overTls(server, Duration.ofMillis(500))).isEqualTo("NotSent CONNECT_TIMEOUT");
        }
    }

    private static String answer(String certificate, String trusted) throws Exception {
        try (RawServer server = RawServer.overTls(context(certificate), DONE);
                World world = new World(server.endpoint(), trust(trusted), PATIENCE)) {
            MoveAnswer answer = world.moves().prepare(World.FUNDS).send();
            assertThat(server.received).hasSize(answer instanceof MoveAnswer.Accepted ? 1 : 0);
            return World.word(answer);
        }
    }

    private static String overTls(RawServer server) throws Exception {
        return overTls(server, PATIENCE);
    }

    private static String overTls(RawServer server, Duration patience) throws Exception {
        URI endpoint = URI.create("https://localhost:" + server.endpoint().getPort());
        try (World world = new World(endpoint, trust("ours"), patience)) {
            return World.word(world.moves().prepare(World.FUNDS).send());
        }
    }

    private static SSLContext context(String name) throws GeneralSecurityException, IOException {
        KeyStore store = load(name);
        KeyStore server = empty();
        server.setKeyEntry("key", store.getKey("key", PASSWORD), PASSWORD, store.getCertificateChain("key"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static X509ExtendedTrustManager trust(String name) throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry("ca", load(name).getCertificate("ca"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    private static KeyStore load(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = TlsFaultTests.class.getResourceAsStream("/tls/" + name + ".p12")) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
