package io.bursar.resourcepackage;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import io.bursar.consumption.ResourcePages;

/** A package that was paid for is the resource of the records that say so. */
@Component
class PackageResources implements ResourcePages {

    private final PackageShelf shelf;

    PackageResources(PackageShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Optional<String> pageOf(String resource) {
        return shelf.find(resource)
                .map(pack -> UriComponentsBuilder.fromPath("/packages/{id}")
                        .encode()
                        .buildAndExpand(pack.id())
                        .toUriString());
    }
}
