package io.bursar.account;

import org.springframework.stereotype.Component;

/** What a synchronisation writes into. */
@Component
record DirectoryBooks(SyncRuns runs, DirectoryWriter accounts, UnitWriter units) {}
