package io.bursar.account;

/** What a synchronisation changed: numbers of accounts, and whether any unit changed. */
record DirectoryChanges(int seen, int added, int changed, int gone, int returned, boolean unitsChanged) {

    boolean isNothing() {
        return added + changed + gone + returned == 0 && !unitsChanged;
    }

    DirectoryChanges withUnits(boolean unitsDiffer) {
        return new DirectoryChanges(seen, added, changed, gone, returned, unitsDiffer);
    }
}
