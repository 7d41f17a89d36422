package io.bursar.resourcepackage;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What packages are asked for.
 *
 * @param projects ids of enterprise projects to be asked for besides those that costs and packages name: Huawei has no
 *     list of them among its billing interfaces
 */
@ConfigurationProperties("bursar.packages")
record PackageSettings(@DefaultValue List<String> projects) {

    PackageSettings {
        projects =
                projects.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
        if (projects.stream().anyMatch(id -> id.length() > 64)) {
            throw new IllegalArgumentException("bursar.packages.projects: an id has 1 to 64 characters");
        }
    }
}
