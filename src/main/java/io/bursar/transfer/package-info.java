/**
 * Funds and coupons: the pages on which makers prepare what is to be given and taken back.
 *
 * <p>Invariants: nothing here moves money; a submission becomes a request, and its number and trans ids exist before
 * anybody decides.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "balance",
            "bss",
            "coupon",
            "draft",
            "draftfile",
            "identity",
            "instruction",
            "logbook",
            "money",
            "roster",
            "rule",
            "web"
        })
package io.bursar.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
