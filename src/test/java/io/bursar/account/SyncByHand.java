package io.bursar.account;

/** Reads the directory again, as the job does; for tests of other modules. */
public final class SyncByHand {

    private final DirectorySync sync;

    SyncByHand(DirectorySync sync) {
        this.sync = sync;
    }

    public void run() {
        sync.run(AccountWorld.JOB);
    }
}
