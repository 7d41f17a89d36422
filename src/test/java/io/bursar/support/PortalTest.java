package io.bursar.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole portal as a sandbox, for tests of pages: by {@code MockMvcTester}, by {@link Visitor} (forms as they were
 * rendered), or over the real port in a {@link Browser}. All tests that carry this share one application and one
 * database, so nobody adds properties or mock beans, and each test makes what it needs.
 *
 * <p>Nothing is synchronised in the background: a test fetches what it needs.
 *
 * <p>The portal's clock is the {@link MutableClock} bean, which only moves forwards.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bursar.sync.scheduled=false",
            "bursar.sync.history=1",
            "bursar.movement.patience=1m",
            "bursar.recount.after=0s"
        })
@AutoConfigureMockMvc
@Import(PortalTestConfiguration.class)
public @interface PortalTest {}
