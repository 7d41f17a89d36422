/**
 * Vouchers (凭证): what an instruction, or a whole request, has come to, to be printed and filed; and the page that tells
 * years later whether a printed one is true.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a voucher is issued once what it tells of is final, and once only;
 *   <li>its hash is computed from the stored record by a recipe that anybody can repeat ({@code docs/audit.md});
 *   <li>the same voucher is the same bytes, whenever and by whomever it is taken;
 *   <li>issuing and taking away are lines of the trail.
 * </ul>
 *
 * <p>Deliberately changes nothing that it tells of.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "audit",
            "bss",
            "checkpoint",
            "identity",
            "instruction",
            "money",
            "paper",
            "runtime",
            "time",
            "web"
        })
package io.bursar.voucher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
