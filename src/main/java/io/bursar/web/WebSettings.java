package io.bursar.web;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code bursar.web.*}.
 *
 * @param publicUrl where people reach the portal, for addresses that are printed or sent; null: as they came
 */
@ConfigurationProperties("bursar.web")
record WebSettings(@Nullable URI publicUrl) {

    WebSettings {
        publicUrl = publicUrl == null || publicUrl.toString().isEmpty() ? null : publicUrl;
        if (publicUrl != null
                && (publicUrl.getHost() == null
                        || !String.valueOf(publicUrl.getScheme()).matches("https?")
                        || publicUrl.getQuery() != null
                        || publicUrl.getFragment() != null)) {
            throw new IllegalArgumentException(
                    "bursar.web.public-url must look like https://bursar.example.com, without a query.");
        }
    }
}
