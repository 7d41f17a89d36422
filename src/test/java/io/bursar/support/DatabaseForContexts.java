package io.bursar.support;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives every application context of a Boot test ({@code @SpringBootTest}, {@code @DataJpaTest},
 * {@code @ApplicationModuleTest}, …) a migrated database of its own. Registered in META-INF/spring.factories, so that
 * no test says anything.
 */
public class DatabaseForContexts implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        boolean wanted = TestContextAnnotationUtils.hasAnnotation(testClass, BootstrapWith.class)
                && !TestContextAnnotationUtils.hasAnnotation(testClass, WebMvcTest.class);
        return wanted ? new Customizer() : null;
    }

    /** A record, so that equal contexts are recognised as equal and shared. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestDatabase database = Postgres.freshDatabase();
            // A signer that remembers another database's trail would rightly refuse to sign this one's.
            String signer = "target/test-data/audit/" + database.url().replaceFirst(".*/", "");
            TestPropertyValues.of(database.properties())
                    .and(
                            "bursar.data-dir=target/test-data",
                            "bursar.audit.directory=" + signer,
                            "bursar.sandbox.port=0")
                    .applyTo(context);
        }
    }
}
