package io.bursar.renewal;

import java.util.List;

import io.bursar.bss.renewal.TermResource;

/** A main resource, and what follows it when it is renewed. */
record Held(TermResource main, List<TermResource> attached) {

    Held {
        attached = List.copyOf(attached);
    }

    /** Whether Huawei can be asked to renew it: what is closed is not. */
    public boolean isRenewable() {
        return switch (main.status()) {
            case IN_USE, FROZEN, EXPIRED -> true;
            case CLOSED, OTHER -> false;
        };
    }

    /** Its name, or its id where it has none. */
    public String title() {
        return main.name().isBlank() ? main.id().value() : main.name();
    }
}
