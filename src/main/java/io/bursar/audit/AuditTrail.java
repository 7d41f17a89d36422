package io.bursar.audit;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way into the trail.
 *
 * <p>A line is handed to the database at once, on the caller's connection, and is numbered, timed and chained by the
 * database <em>while the transaction commits</em>. So it does not matter where in the transaction it is recorded; a
 * rollback takes the line along; and a line that cannot be written makes the commit fail, with everything else in it.
 * The transaction must run at READ COMMITTED, PostgreSQL's default.
 *
 * <p>The request id and the session's reference (a keyed hash, never the session id) are taken from the logging context
 * (MDC), keys {@value #REQUEST_ID} and {@value #SESSION_REF}, where the web layer puts them.
 */
@Component
public class AuditTrail {

    /** The logging context's key of the id that is also in the log lines and on the error page. */
    public static final String REQUEST_ID = "requestId";

    /** The logging context's key of the session's keyed hash. */
    public static final String SESSION_REF = "sessionRef";

    private static final String APPEND = "audit.append(?, ?, ?, ?, cast(? as inet), ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final CurrentActor currentActor;

    AuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.currentActor = currentActor;
    }

    /**
     * Records what the current actor does, in the caller's transaction.
     *
     * @throws IllegalTransactionStateException without a transaction
     * @throws IllegalArgumentException for details that are no plain values
     */
    public void record(AuditEntry entry) {
        record(currentActor.get(), entry);
    }

    /** The same for an actor that is given: a lane, a job. */
    public void record(Actor actor, AuditEntry entry) {
        record(actor, List.of(entry));
    }

    /** The same for several things that happen together; their lines follow each other in that order. */
    public void record(Actor actor, List<AuditEntry> entries) {
        String first = entries.getFirst().action().word();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "No transaction: " + first + " must be recorded together with the change");
        }
        try {
            append(actor, entries);
        } catch (RuntimeException refused) {
            // Also where the caller swallows it: what cannot be recorded must not happen.
            TransactionSynchronizationManager.registerSynchronization(new Doom(first, refused));
            throw refused;
        }
    }

    /**
     * Records something that changes nothing else (a failed sign-in, a denied access) in a transaction of its own,
     * before the answer goes out. When it throws, the answer must be "not available", never the ordinary one.
     */
    public void recordAlone(Actor actor, AuditEntry entry) {
        alone.executeWithoutResult(_ -> append(actor, List.of(entry)));
    }

    /** All in one statement: the database evaluates them, and so numbers their lines, from left to right. */
    private void append(Actor actor, List<AuditEntry> entries) {
        JdbcClient.StatementSpec statement =
                jdbc.sql("select " + String.join(", ", Collections.nCopies(entries.size(), APPEND)));
        entries.forEach(entry -> bind(statement, actor, entry));
        statement.query((_, _) -> Boolean.TRUE).single();
    }

    private static void bind(JdbcClient.StatementSpec statement, Actor actor, AuditEntry entry) {
        statement
                .param(actor.kind().word())
                .param(Texts.column(actor.id()))
                .param(Texts.column(actor.name()))
                .param(Texts.columnOrNull(actor.onBehalfOf()))
                .param(literalAddress(actor.address()))
                .param(Texts.columnOrNull(MDC.get(SESSION_REF)))
                .param(Texts.columnOrNull(MDC.get(REQUEST_ID)))
                .param(entry.action().word())
                .param(Texts.column(entry.subject().type()))
                .param(Texts.column(entry.subject().id()))
                .param(entry.outcome().word())
                .param(CanonicalJson.of(entry.details()));
    }

    /** Null for what is no literal address: whatever a proxy wrote there must not stop the line. */
    private static @Nullable String literalAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var zone = address.indexOf('%');
            return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone))
                    .getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** Makes the commit fail. */
    private record Doom(String action, RuntimeException why) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            throw new IllegalStateException(action + " could not be recorded, so it does not happen", why);
        }
    }
}
