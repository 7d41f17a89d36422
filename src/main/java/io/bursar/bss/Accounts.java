package io.bursar.bss;

/** The master's sub-accounts and its organisation (multi-account.md 1 and 2). */
public interface Accounts {

    /** Up to 100 sub-accounts from that row on. Order and consistency across pages are not promised: de-duplicate. */
    ReadAnswer<Page<SubAccount>> subAccounts(int offset);

    /** The whole tree. */
    ReadAnswer<OrganisationUnit> organisation();
}
