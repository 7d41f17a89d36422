package io.bursar.web;

import java.net.URI;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses that leave the browser: printed, or read with a telephone. */
@Component
public class PublicAddress {

    private final WebSettings settings;

    PublicAddress(WebSettings settings) {
        this.settings = settings;
    }

    /**
     * The whole address of a path of ours: as people outside reach it where {@code bursar.web.public-url} says so, else
     * as the present request came in.
     *
     * @param path starting with a slash
     */
    public String of(String path) {
        URI base = settings.publicUrl();
        if (base == null) {
            return ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(path)
                    .toUriString();
        }
        return base.toString().replaceFirst("/+$", "") + path;
    }
}
