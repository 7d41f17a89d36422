package io.bursar.bss;

/**
 * One move, serialised and ready, not yet sent. The caller stores {@link #operation()} and {@link #body()} durably and
 * only then calls {@link #send()}, outside any transaction.
 */
public interface PreparedMove {

    /** Huawei's name of the operation, e.g. {@code UpdateSubEnterpriseAmount}. */
    String operation();

    /** The exact bytes of the body as UTF-8 text, the trans id included. */
    String body();

    /**
     * Whether Huawei would recognise a second sending of the same bytes. Where not (retired operations, paying an
     * order), a machine must never send again, whatever the policy says.
     */
    default boolean isGuardedAgainstRepetition() {
        return true;
    }

    /**
     * Sends once and ends within the total deadline of the settings. Never throws for anything that happens on the
     * wire.
     *
     * @throws IllegalStateException when called a second time
     */
    MoveAnswer send();
}
