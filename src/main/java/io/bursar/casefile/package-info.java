/**
 * Case files: everything that is known of one request in one ZIP, to be kept elsewhere and read without Bursar.
 *
 * <p>Invariants:
 * <ul>
 *   <li>for auditors and administrators only;
 *   <li>taking one is a line of the trail, written before the first byte leaves;
 *   <li>the order of its files and the times in it come from the request, not from when it was taken;
 *   <li>what could be a secret is blotted out.
 * </ul>
 *
 * <p>Deliberately knows nothing of how requests come about: other modules add their files through
 * {@link io.bursar.approval.RequestAttachments}.
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
            "ruling",
            "money",
            "paper",
            "time",
            "voucher",
            "web"
        })
package io.bursar.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
