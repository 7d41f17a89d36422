package io.bursar.bss;

import org.jspecify.annotations.Nullable;

/**
 * Something of Huawei's that has a code and mostly a name: a service, a region, a product.
 *
 * @param code as Huawei writes it; compare without regard to case
 * @param name in the language that was asked for; null where Huawei gives none
 */
public record Named(String code, @Nullable String name) {

    /** The name, or the code where there is none. */
    public String label() {
        return name == null ? code : name;
    }
}
