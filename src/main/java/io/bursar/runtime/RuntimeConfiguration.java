package io.bursar.runtime;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {

    @Bean
    Mode mode(Environment environment) {
        return Keys.of(environment).mode();
    }

    @Bean
    DataDirectory dataDirectory(@Value("${bursar.data-dir}") String directory) {
        return new DataDirectory(Path.of(directory).toAbsolutePath().normalize());
    }
}
