package io.bursar.playground;

import jakarta.validation.constraints.Size;

import io.bursar.web.MoneyText;

/**
 * Money that moves without Bursar.
 *
 * @param account id or name; empty for the master account
 */
record MoneyForm(
        OutsideMovement movement,
        @Size(max = 200) String account,
        OutsidePurse purse,
        @MoneyText String amount) {

    MoneyForm {
        movement = movement == null ? OutsideMovement.PAID_IN : movement;
        account = account == null ? "" : account.strip();
        purse = purse == null ? OutsidePurse.CASH : purse;
        amount = amount == null ? "" : amount.strip();
    }

    static MoneyForm blank() {
        return new MoneyForm(OutsideMovement.PAID_IN, "", OutsidePurse.CASH, "");
    }

    /** What happens. */
    enum OutsideMovement {
        PAID_IN,
        SPENT,
        ALLOCATED_IN_CONSOLE,
        RECLAIMED_IN_CONSOLE;

        /** Between master and sub-account, so a sub-account has to be named. */
        boolean betweenAccounts() {
            return this == ALLOCATED_IN_CONSOLE || this == RECLAIMED_IN_CONSOLE;
        }
    }

    /** Which ledger. */
    enum OutsidePurse {
        CASH("BALANCE_TYPE_DEBIT"),
        CREDIT("BALANCE_TYPE_CREDIT");

        private final String wire;

        OutsidePurse(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }
}
