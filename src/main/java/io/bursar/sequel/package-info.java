/**
 * After the submission: what a request tells of the draft it came from, and the new drafts that are made after it.
 *
 * <p>Invariants: only rows that Huawei has certainly refused, or that were stopped before they were sent, are taken
 * over to be sent again; what was taken back to be given on and was not is offered as an allocation of its own; a draft
 * made after a request names that request for ever.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "bss",
            "draft",
            "draftfile",
            "identity",
            "instruction",
            "money",
            "web"
        })
package io.bursar.sequel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
