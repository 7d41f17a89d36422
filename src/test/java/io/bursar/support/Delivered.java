package io.bursar.support;

import java.io.IOException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import io.bursar.Bursar;

/** What is delivered, and nothing else: the class path of tests holds more. */
final class Delivered extends TypeExcludeFilter {

    private Delivered() {}

    /** The portal, and what stands in for the world around it. */
    static SpringApplicationBuilder application(Class<?>... around) {
        Class<?>[] sources =
                Stream.concat(Stream.of(Bursar.class), Stream.of(around)).toArray(Class<?>[]::new);
        return new SpringApplicationBuilder(sources)
                .initializers(it -> it.getBeanFactory().registerSingleton("delivered", new Delivered()));
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getResource().getURI().toString().contains("/test-classes/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delivered;
    }

    @Override
    public int hashCode() {
        return Delivered.class.hashCode();
    }
}
