package io.bursar.bss.huawei;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.bss.MoveAnswer;
import io.bursar.bss.huawei.RawServer.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** A line whose other end is not who it should be never carries a move (reliability.md 5.3, N04). */
class TlsFaultTests {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Behaviour DONE = (line, request, number) -> line.write("HTTP/1.1 204 No Content\r\n\r\n");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String REFUSED = "NotSent TLS_HANDSHAKE";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makesCertificates() throws Exception {
        keytool("ours", "ca", "Our CA", "-ext", "bc:c");
        keytool("theirs", "ca", "Their CA", "-ext", "bc:c");
        Files.copy(folder.resolve("ours.p12"), folder.resolve("other.p12"));
        Files.copy(folder.resolve("ours.p12"), folder.resolve("expired.p12"));
        keytool("ours", "key", "localhost", "-signer", "ca");
        keytool("theirs", "key", "localhost", "-signer", "ca");
        keytool("other", "key", "elsewhere.test", "-signer", "ca");
        keytool("expired", "key", "localhost", "-signer", "ca", "-startdate", "-10d", "-validity", "1");
    }

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
            assertThat(overTls(server)).isEqualTo("NotSent CONNECT_TIMEOUT");
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
        URI endpoint = URI.create("https://localhost:" + server.endpoint().getPort());
        try (World world = new World(endpoint, trust("ours"), PATIENCE)) {
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
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void keytool(String store, String alias, String name, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.language=en",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                folder.resolve(store + ".p12").toString()));
        if (alias.equals("key")) {
            command.addAll(List.of("-ext", "san=dns:" + name));
        }
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
