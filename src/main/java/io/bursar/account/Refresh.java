package io.bursar.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.Actor;
import io.bursar.audit.CurrentActor;
import io.bursar.balance.AccountSettings;
import io.bursar.balance.SharedCalls;

/** What the button does: the directory now, as long as a page may wait, and the balances in the background. */
@Component
public class Refresh {

    private final DirectorySync sync;
    private final SharedCalls calls;
    private final RefreshAids aids;
    private final AccountSettings settings;
    private final CurrentActor currentActor;

    Refresh(
            DirectorySync sync,
            SharedCalls calls,
            RefreshAids aids,
            AccountSettings settings,
            CurrentActor currentActor) {
        this.sync = sync;
        this.calls = calls;
        this.aids = aids;
        this.settings = settings;
        this.currentActor = currentActor;
    }

    /** Waits no longer than {@code bursar.account.time-limit}; how old the directory is then, null before the first. */
    public @Nullable Freshness now() {
        Actor actor = currentActor.get();
        calls.await(Map.of("directory", () -> sync.run(actor)), settings.timeLimit());
        aids.rounds().hurry();
        aids.waker().wake(AccountTasks.BALANCES);
        return aids.directory().freshness();
    }
}
