package io.bursar.bss.renewal;

/**
 * One renewal order, serialised and ready, not yet sent. The caller stores {@link #body()} durably and only then calls
 * {@link #send()}, outside any transaction. Never repeated by a machine: a second sending would be a second order.
 */
public interface PreparedRenewal {

    /** Huawei's name of the operation, {@code RenewalResources}. */
    String operation();

    /** The exact bytes of the body as UTF-8 text. */
    String body();

    /**
     * Sends once and ends within the total deadline of the settings. Never throws for anything that happens on the
     * wire.
     *
     * @throws IllegalStateException when called a second time
     */
    RenewalAnswer send();
}
