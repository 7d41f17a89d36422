package io.bursar.support;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the tests until the sub-accounts were read, which a portal does as soon as it has started. */
final class DirectoryAtHand {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    DirectoryAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void await() {
        Awaitility.await("the sub-accounts").atMost(PATIENCE).until(this::isRead);
    }

    private boolean isRead() {
        return jdbc.sql("select exists (select 1 from directory_sync where outcome = 'COMPLETE')")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
