package io.bursar.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
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
import io.bursar.sandbox.wire.Delivery;
import io.bursar.sandbox.wire.HttpListener;
import io.bursar.sandbox.wire.Pause;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
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
