package io.bursar.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.stereotype.Component;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import io.bursar.bss.BssConnection;
import io.bursar.runtime.OwnerMigrations;
import io.bursar.runtime.StartRefused;
import io.bursar.sandbox.wire.Delivery;
import io.bursar.sandbox.wire.HttpListener;
import io.bursar.sandbox.wire.Pause;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where the sandbox is and where it is not. */
class SandboxConfigurationTests {

    private static final JavaClasses BURSAR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bursar");

    @Test
    void isOneConfigurationAndNothingElseThatSpringFinds() {
        assertThat(BURSAR.stream()
                        .filter(type -> type.getPackageName().startsWith("io.bursar.sandbox"))
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .map(JavaClass::getSimpleName))
                .containsExactly("SandboxConfiguration");
    }

    @Test
    void isUsedByNobody() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.bursar.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.bursar.sandbox..")
                .check(BURSAR);
    }

    /** Its classes cannot even be loaded here; only their bytes are read for annotations. */
    @Test
    void isNotTouchedInLiveMode() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("io.bursar.sandbox"))
                .withInitializer(context ->
                        new ClassPathBeanDefinitionScanner((BeanDefinitionRegistry) context).scan("io.bursar.sandbox"))
                .withPropertyValues("bursar.bss.access-key=a", "bursar.bss.secret-key=b", "bursar.bss.domain-id=c")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.containsBean("sandboxConfiguration")).isFalse();
                });
    }

    @Test
    void startsWithoutKeysAndTellsWhereItListens() {
        TestDatabase database = Postgres.emptyDatabase();
        new ApplicationContextRunner()
                .withUserConfiguration(SandboxConfiguration.class)
                .withBean(DataSource.class, database::application)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(
                        OwnerMigrations.class,
                        () -> (schema, location) -> Flyway.configure()
                                .dataSource(database.owner())
                                .schemas(schema)
                                .defaultSchema(schema)
                                .locations("classpath:" + location)
                                .placeholders(Map.of("application_role", TestDatabase.APPLICATION))
                                .load()
                                .migrate())
                .withPropertyValues("bursar.sandbox.port=0")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    BssConnection connection = context.getBean(BssConnection.class);
                    assertThat(connection.endpoint().getHost()).isEqualTo("127.0.0.1");
                    assertThat(connection.endpoint().getPort()).isPositive();
                    assertThat(connection.toString()).doesNotContain(connection.secretKey());
                });
    }

    @Test
    void refusesToStandInForAnAddressOfHuaweis() {
        new ApplicationContextRunner()
                .withUserConfiguration(SandboxConfiguration.class)
                .withBean(DataSource.class, () -> Postgres.emptyDatabase().application())
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(OwnerMigrations.class, () -> (_, _) -> {
                    throw new IllegalStateException("it must not come to that");
                })
                .withPropertyValues("bursar.bss.endpoint=https://bss.myhuaweicloud.com")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(StartRefused.class)
                        .rootCause()
                        .hasMessageContaining("BURSAR_BSS_ENDPOINT")
                        .hasMessageContaining("HUAWEICLOUD_SDK_AK"));
    }

    @Test
    void answersOnNoAddressButTheLoopback() throws IOException {
        int port = RunningSandbox.fresh().endpoint().getPort();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
                    assertThatThrownBy(() -> connect(address, port))
                            .as("%s", address)
                            .isInstanceOf(IOException.class);
                }
            }
        }
        assertThatCode(() -> connect(InetAddress.ofLiteral("127.0.0.1"), port)).doesNotThrowAnyException();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    /** Somebody points Huawei's name at it: it must not be taken for the real thing. */
    @Test
    void doesNotAnswerToANameOfHuaweis() throws IOException {
        RunningSandbox sandbox = RunningSandbox.fresh();
        for (String host : List.of("bss.myhuaweicloud.com", "bss.myhuaweicloud.com:443", "10.0.0.7:9180")) {
            assertThat(asked(sandbox, host)).startsWith("HTTP/1.1 403").contains("SANDBOX.403", "play money");
        }
        assertThat(asked(sandbox, "127.0.0.1:" + sandbox.endpoint().getPort())).startsWith("HTTP/1.1 401");
    }

    private static String asked(RunningSandbox sandbox, String host) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.ofLiteral("127.0.0.1"), sandbox.endpoint().getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET /v2/enterprises/multi-accounts/sub-customers HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhatToDoWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            HttpListener.open(taken.getLocalPort(), request -> new Delivery.Cut(false), Pause.REAL))
                    .hasMessageContaining("BURSAR_SANDBOX_PORT");
        }
    }

    @Test
    void hasNoCyclesWithin() {
        SlicesRuleDefinition.slices()
                .matching("io.bursar.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(BURSAR);
    }
}
